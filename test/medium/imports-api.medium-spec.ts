import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessModule, ApiTokenService } from '../../src/modules/access/index.js';
import { CommitmentsModule } from '../../src/modules/commitments/index.js';
import { ImportsModule } from '../../src/modules/imports/index.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const TEXT = readFileSync(join(projectRoot(), 'test/fixtures/press-releases/numbered.en.txt'), 'utf8');
const HANS = readFileSync(join(projectRoot(), 'test/fixtures/press-releases/numbered.zh-Hans.txt'), 'utf8');

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly source_text: string;
  readonly areas: readonly { readonly id: string; readonly items: readonly Item[] }[];
}
interface Item {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly commitment_id: string | null;
}

describe('the API of imports', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let officer: ApiClient;

  beforeAll(async () => {
    test = await startTestApplication([AccessModule, CommitmentsModule, ImportsModule]);
    conference = await aConference(test);
    officer = await apiClient(test, conference, conference.actor('north', 'secretariat'));
  }, 60_000);

  afterAll(() => test?.close());

  const importing = { session: 1, language: 'en', name: 'numbered', text: TEXT };
  const created = async (): Promise<Shown> => (await officer.post('imports', importing)).json<Shown>();
  const raw = async (payload: Buffer, query: string, type = 'text/plain') => {
    const email = conference.emailOf(conference.actor('north', 'secretariat'));
    const token = await test.get(ApiTokenService).create(email, 'raw', 1);
    const headers = { authorization: `Bearer ${token}`, 'content-type': type, 'idempotency-key': crypto.randomUUID() };
    return test.app.inject({ method: 'POST', url: `/api/v1/imports?${query}`, payload, headers });
  };

  it('carries a text from JSON to commitments', async () => {
    const answer = await officer.post('imports', importing);
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    let draft = answer.json<Shown>();
    for (const { text, start, end } of draft.areas.flatMap(({ items }) => items))
      expect(draft.source_text.slice(start, end)).toBe(text);
    const act = async (path: string, body: object): Promise<void> => {
      const done = await officer.post(`imports/${draft.id}/${path}`, body, { 'if-match': `"${draft.version}"` });
      expect([path, done.statusCode]).toEqual([path, 200]);
      expect(done.headers.etag).toBe(`"${draft.version + 1}"`);
      draft = done.json<Shown>();
    };
    const item = (): Item => draft.areas[0]?.items[0] as Item;
    await act('split', { item_id: item().id, at: item().start + item().text.indexOf(' ') });
    await act('merge', { item_id: item().id, with: draft.areas[0]?.items[1]?.id });
    await act('retitle', { id: item().id, title: 'A title' });
    await act('kind', { item_id: item().id, kind: 'study' });
    await act('drop', { item_id: item().id });
    await act('restore', { item_id: item().id });
    await act('move', { item_id: item().id, area_id: draft.areas[1]?.id });
    const early = await officer.post(`imports/${draft.id}/accept`, { version: draft.version });
    expect(early.statusCode).toBe(422);
    expect(early.json()).toMatchObject({ code: 'import_incomplete', empty: false });
    expect(early.json<{ missing: object[] }>().missing).toHaveLength(draft.areas.flatMap(({ items }) => items).length);
    for (const area of draft.areas)
      for (const side of conference.sides) await act('assign', { id: area.id, side, organisation: `${side}-lead` });
    await act('accept', {});
    expect(draft.state).toBe('accepted');
    expect(draft.areas.flatMap(({ items }) => items).every(({ commitment_id: id }) => id !== null)).toBe(true);
    const again = await officer.post(`imports/${draft.id}/accept`, { version: draft.version });
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'import_closed']);
  });

  it('reads the file itself, in UTF-16 too, and names what its query lacks', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HANS, 'utf16le')]);
    for (const type of ['text/plain', 'text/plain; charset=utf-16', 'application/octet-stream']) {
      const answer = await raw(bytes, 'session=1&language=zh-Hans&name=n.txt', type);
      expect(answer.statusCode).toBe(201);
      expect(answer.json<Shown>().source_text).toBe(HANS);
    }
    const lacking = await raw(bytes, 'session=1');
    expect(lacking.statusCode).toBe(422);
    expect(lacking.json()).toMatchObject({
      code: 'invalid_input',
      faults: [{ pointer: '/language', detail: 'not_a_choice' }],
    });
  });

  it.each([
    ['nothing', Buffer.from(''), 422, 'import_empty'],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 415, 'import_binary'],
    ['6 MB', Buffer.alloc(6 * 1024 * 1024, 97), 413, 'too_large'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 97), 413, 'too_large'],
    ['a cut character', Buffer.from('Caf\xe9 \x93Summit\x94', 'latin1'), 415, 'import_undecodable'],
  ])('refuses %s', async (_, bytes, status, code) => {
    const answer = await raw(bytes, 'session=1&language=en');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  });

  it('binds every edit to a version and repeats nothing sent twice', async () => {
    const draft = await created();
    const drop = { item_id: draft.areas[0]?.items[0]?.id };
    expect((await officer.post(`imports/${draft.id}/drop`, drop)).statusCode).toBe(428);
    const key = { 'if-match': '"1"', 'idempotency-key': 'once' };
    expect((await officer.post(`imports/${draft.id}/drop`, drop, key)).statusCode).toBe(200);
    const repeated = await officer.post(`imports/${draft.id}/drop`, drop, key);
    expect([repeated.statusCode, repeated.json<Shown>().version]).toEqual([200, 2]);
    expect((await officer.post(`imports/${draft.id}/restore`, drop, { 'if-match': '"1"' })).statusCode).toBe(412);
    const stale = await officer.post(`imports/${draft.id}/restore`, { ...drop, version: 1 });
    expect([stale.statusCode, stale.json()]).toMatchObject([409, { code: 'stale_version', current: { version: 2 } }]);
    expect((await officer.post('imports', importing, { 'idempotency-key': null })).statusCode).toBe(400);
  });

  it('refuses a cut inside a character and a merge of strangers as faults of the input', async () => {
    const draft = await created();
    const [first, , third] = draft.areas.flatMap(({ items }) => items);
    const cut = await officer.post(`imports/${draft.id}/split`, { item_id: first?.id, at: first?.start, version: 1 });
    expect([cut.statusCode, cut.json()]).toMatchObject([422, { faults: [{ pointer: '/at', detail: 'not_a_place' }] }]);
    const merge = await officer.post(`imports/${draft.id}/merge`, { item_id: first?.id, with: third?.id, version: 1 });
    expect([merge.statusCode, merge.json()]).toMatchObject([
      422,
      { faults: [{ pointer: '/with', detail: 'not_neighbours' }] },
    ]);
  });

  it('is for secretariats, each of its own side', async () => {
    const draft = await created();
    const liaison = await apiClient(test, conference, conference.actor('north', 'lead'));
    expect((await liaison.get('imports')).statusCode).toBe(403);
    expect((await liaison.post('imports', importing)).statusCode).toBe(403);
    const other = await apiClient(test, conference, conference.actor('south', 'secretariat'));
    expect((await other.get(`imports/${draft.id}`)).statusCode).toBe(404);
    expect((await other.get('imports')).json()).toEqual({ items: [], next_cursor: null });
    expect((await officer.get('imports/not-an-id')).statusCode).toBe(404);
  });

  it('pages through drafts, newest first', async () => {
    for (let nth = 0; nth < 3; nth += 1) await created();
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { id: string }[]; next_cursor: string | null } = (
        await officer.get(`imports?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    const all = (await officer.get('imports?limit=100')).json<{ items: { id: string }[] }>();
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    expect((await officer.get('imports?cursor=nonsense')).statusCode).toBe(422);
  });
});
