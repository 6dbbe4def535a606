import { openReadingApi, type ReadingApi } from '../support/seed/open-reading-api.js';
import { seedCommitment, seedProposal, seedRecords, seedStatement } from '../support/seed/seed-commitment.js';
import { seedConference } from '../support/seed/seed-conference.js';
import { seedPast } from '../support/seed/seed-past.js';

const NORTH = 'n-lead@one.example';
const SOUTH = 's-lead@one.example';
const STRANGER = 'n-lead@two.example';

/** Every member of an answer, whatever its depth, but the keys of maps whose keys are data. */
function memberNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(memberNames);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'body' ? [name] : [name, ...memberNames(inner)]));
}

describe('reading API', () => {
  let api: ReadingApi;
  let id: string;

  beforeAll(async () => {
    api = await openReadingApi();
    for (const conference of ['one', 'two']) await seedConference(api.owner, conference, 2);
    id = await seedCommitment(api.owner, 'one', {
      number: '01.01',
      deadline: { kind: 'dated', latest: '2026-11-20' },
      version: 3,
    });
    for (const number of ['01.02', '02.01']) {
      await seedCommitment(api.owner, 'one', { number, area: Number(number.slice(1, 2)), kind: 'ongoing' });
    }
    await seedStatement(api.owner, id, { side: 'north', statedOn: '2026-11-18', visibility: 'side', sequence: 2 });
    await seedProposal(api.owner, id, 'south');
    await seedRecords(api.owner, id, [
      { on: '2023-05-11', side: null, body: { kind: 'commitment_agreed' } },
      {
        on: '2026-11-18',
        side: 'north',
        body: { kind: 'progress_reported', visibility: 'side', narrative: 'ours alone' },
      },
      { on: '2026-11-20', side: 'south', body: { kind: 'proposal_opened' } },
    ]);
    await seedPast(api.owner, 'one', 0);
  }, 60_000);

  afterAll(() => api.close());

  it('describes the conference, its sides, areas, organisations and sessions', async () => {
    expect((await api.get('/api/v1/conference', NORTH)).body).toMatchObject({
      id: 'one',
      authoritative: 'zh-Hant',
      sides: [{ id: 'north' }, { id: 'south' }],
    });
    expect((await api.get('/api/v1/sides', NORTH)).body).toMatchObject({
      items: [{ id: 'north', seal: '北' }, { id: 'south' }],
      next_cursor: null,
    });
    expect((await api.get('/api/v1/areas', NORTH)).body).toMatchObject({
      items: [{ session_number: 1, number: 1 }, { number: 2 }],
      next_cursor: null,
    });
    expect((await api.get('/api/v1/sessions', NORTH)).body).toMatchObject({
      items: [
        { number: 1, held_on: '2023-05-11' },
        { number: 2, held_on: null },
      ],
      next_cursor: null,
    });
    expect((await api.get('/api/v1/sessions/1', NORTH)).body).toMatchObject({
      number: 1,
      instruments: [],
      areas: [{ number: 1 }, { number: 2 }],
    });
    const organisations = (await api.get('/api/v1/organisations', NORTH)).body;
    expect(organisations).toMatchObject({
      items: [
        { code: 'bank', side_id: null },
        { code: 'n-lead', side_id: 'north', posts: [{ code: 'desk', role: 'liaison' }] },
        { code: 'n-other' },
        { code: 'n-sec', posts: [{ role: 'secretariat' }] },
        { code: 's-lead' },
        { code: 's-other' },
        { code: 's-sec' },
      ],
      next_cursor: null,
    });
  });

  it('pages through commitments with a cursor', async () => {
    const first = await api.get('/api/v1/commitments?limit=2', NORTH);
    expect(first.body).toMatchObject({ commitments: [{ number: '01.01' }, { number: '01.02' }] });
    expect(first.body).not.toHaveProperty('counts');
    const cursor = (first.body as { next_cursor: string }).next_cursor;
    const last = await api.get(`/api/v1/commitments?limit=2&cursor=${cursor}`, NORTH);
    expect(last.body).toMatchObject({ commitments: [{ number: '02.01' }], next_cursor: null });
  });

  it('filters by single and repeated parameters and counts on request', async () => {
    const { body } = await api.get('/api/v1/commitments?kind=ongoing&kind=study&area=1&counts=true', NORTH);
    expect(body).toMatchObject({
      commitments: [{ number: '01.02', schedule: { light: 'none' }, needs_our_hand: false }],
      counts: {
        total: 1,
        kind: { ongoing: 1, deliverable: 1 },
        area: [
          { area_number: 1, count: 1 },
          { area_number: 2, count: 1 },
        ],
      },
    });
    const hand = await api.get('/api/v1/commitments?needs_our_hand=1&my_part=lead&deadline=late&q=title', NORTH);
    expect(hand.body).toMatchObject({ commitments: [{ number: '01.01' }] });
    expect((await api.get('/api/v1/commitments?needs_our_hand=true', SOUTH)).body).toMatchObject({ commitments: [] });
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'kind=poem',
    'standing=good',
    'deadline=soon',
    'area=one',
    'area=99999999999999999999',
    'my_part=all',
    'needs_our_hand=maybe',
    'cursor=***',
    'organisation=%00',
    'session=1.5',
    'nonsense=1',
    `q=${'x'.repeat(201)}`,
  ])('refuses ?%s with every fault named', async (query) => {
    const { status, headers, body } = await api.get(`/api/v1/commitments?${query}`, NORTH);
    expect(status).toBe(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'invalid_input' });
  });

  it('searches for what nobody wrote without falling over it', async () => {
    for (const q of ['%00', '%27%3B--', '%5C', '%25', '_', '%F0%A0%AE%B7', '%EF%BF%BD']) {
      expect((await api.get(`/api/v1/commitments?q=${q}&counts=true`, NORTH)).status).toBe(200);
    }
  });

  it('shows one commitment with the version as its tag', async () => {
    const { status, headers, body } = await api.get(`/api/v1/commitments/${id}`, NORTH);
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"3.1"');
    expect(body).toMatchObject({
      number: '01.01',
      version: 3,
      drafts: 1,
      texts: [{ language: 'zh-Hant', authoritative: true }, { language: 'en' }, { language: 'zh-Hans' }],
      positions: [
        { side_id: 'north', draft: { narrative: 'side words of north' } },
        { side_id: 'south', draft: null },
      ],
      proposal: { content_hash: 'cafe', awaits: ['north'], opened_at: '2026-11-20T08:42:00.000Z' },
      schedule: { light: 'late', workdays_left: -1 },
      slippage: { extensions: 0 },
      history: { total: 3 },
    });
    expect(memberNames(body).filter((name) => /[A-Z]/.test(name) && !/^zh-Han[st]$/.test(name))).toEqual([]);
  });

  it('shows the other side nothing of a draft', async () => {
    for (const path of [
      `/api/v1/commitments/${id}`,
      `/api/v1/commitments/${id}/records`,
      '/api/v1/my-work',
      '/api/v1/sessions/1/overview',
      '/api/v1/sessions/1/overview?as_of=2026-11-22',
    ]) {
      const text = JSON.stringify((await api.get(path, SOUTH)).body);
      expect(text).not.toMatch(/side words of north|ours alone|drafting":1|has_draft":true|Paper of north/);
    }
    expect(JSON.stringify((await api.get(`/api/v1/commitments/${id}`, NORTH)).body)).toContain('ours alone');
  });

  it('pages through records', async () => {
    const first = await api.get(`/api/v1/commitments/${id}/records?limit=1`, SOUTH);
    expect(first.body).toMatchObject({ records: [{ sequence: 2, visibility: 'shared' }], total: 2 });
    const cursor = (first.body as { next_cursor: string }).next_cursor;
    const rest = await api.get(`/api/v1/commitments/${id}/records?cursor=${cursor}`, SOUTH);
    expect(rest.body).toMatchObject({ records: [{ sequence: 1 }], next_cursor: null });
    expect((await api.get(`/api/v1/commitments/${id}/records?cursor=Zm9v`, SOUTH)).status).toBe(422);
  });

  it('shows work and the overview of a session', async () => {
    expect((await api.get('/api/v1/my-work', NORTH)).body).toMatchObject({
      today: '2026-11-23',
      to_decide: [{ number: '01.01', proposal: { move: 'complete' } }],
      groups: [
        { group: 'past_due', total: 1, tasks: [{ number: '01.01', has_draft: true, part: 'lead' }] },
        { group: 'no_date', total: 2 },
      ],
      total: 3,
    });
    const overview = await api.get('/api/v1/sessions/1/overview?as_of=2026-11-22', NORTH);
    expect(overview.body).toMatchObject({
      total: 3,
      period_to: '2026-11-22',
      areas: [{ area_number: 1, total: 2 }, { total: 1 }],
    });
    expect((await api.get('/api/v1/sessions/1/overview?as_of=2026-02-30', NORTH)).status).toBe(422);
    expect((await api.get('/api/v1/sessions/7/overview', NORTH)).status).toBe(404);
  });

  it('tells the days of a side and of both jointly', async () => {
    const days = async (side: string) =>
      (await api.get(`/api/v1/calendars/${side}?from=2026-10-01&to=2026-10-02`, NORTH)).body;
    expect(await days('north')).toEqual({
      items: [
        { date: '2026-10-01', working: false, provisional: false, types: { hk: 'holiday' } },
        { date: '2026-10-02', working: true, provisional: false, types: { hk: 'workday' } },
      ],
      next_cursor: null,
    });
    expect(await days('joint')).toMatchObject({
      items: [{ working: false, types: { hk: 'holiday', cn: 'holiday' } }, { working: false }],
    });
    expect((await api.get('/api/v1/calendars/east?from=2026-10-01&to=2026-10-02', NORTH)).status).toBe(404);
    for (const span of [
      'from=2026-10-02&to=2026-10-01',
      'from=2020-01-01&to=2026-01-01',
      'from=2026-02-30&to=2026-03-01',
      'from=2026-01-01',
    ]) {
      expect((await api.get(`/api/v1/calendars/north?${span}`, NORTH)).status).toBe(422);
    }
  });

  it('shows nothing without a token and nothing of another conference', async () => {
    for (const path of [
      '/api/v1/conference',
      '/api/v1/commitments',
      `/api/v1/commitments/${id}`,
      '/api/v1/my-work',
      '/api/v1/calendars/joint?from=2026-01-01&to=2026-01-02',
    ]) {
      expect((await api.get(path, null)).status).toBe(401);
    }
    expect((await api.get(`/api/v1/commitments/${id}`, STRANGER)).status).toBe(404);
    expect((await api.get(`/api/v1/commitments/${id}/records`, STRANGER)).status).toBe(404);
    expect((await api.get('/api/v1/commitments/no-id', NORTH)).status).toBe(404);
    expect((await api.get('/api/v1/commitments', STRANGER)).body).toMatchObject({ commitments: [] });
  });

  it('is documented with the shape of every answer', async () => {
    const { body } = await api.get('/api/openapi.json', null);
    const document = body as {
      paths: Record<string, { get?: { responses: Record<string, { content?: object }> } }>;
      components: { schemas: object };
    };
    for (const path of [
      '/conference',
      '/sides',
      '/areas',
      '/organisations',
      '/sessions',
      '/sessions/{number}',
      '/sessions/{number}/overview',
      '/commitments',
      '/commitments/{id}',
      '/commitments/{id}/records',
      '/my-work',
      '/calendars/{side}',
    ]) {
      expect(document.paths[`/api/v1${path}`]?.get?.responses['200']?.content).toBeDefined();
    }
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['CommitmentDto', 'LedgerPageDto', 'MyWorkDto', 'RecordPageDto', 'SessionOverviewDto']),
    );
  });
});
