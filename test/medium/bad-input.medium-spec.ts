import { randomUUID } from 'node:crypto';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';

const EXTREME = [
  '0999-12-31',
  '1000-01-01',
  '1899-12-31',
  '2200-01-01',
  '9999-12-20',
  '9999-12-31',
  '2026-02-30',
  'x',
  '',
];

describe('input that no client of good will sends', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let officer: ApiClient;

  beforeAll(async () => {
    test = await startPostRoom();
    conference = await aConference(test);
    await aCommitment(test, conference).due('2026-12-31').build();
    officer = await apiClient(test, conference, conference.actor('north', 'secretariat'));
  }, 120_000);

  afterAll(() => test?.close());

  const pointersOf = async (path: string): Promise<[number, string | undefined, string[]]> => {
    const answer = await officer.get(path);
    const { code, faults = [] } = answer.json<{ code?: string; faults?: { pointer: string }[] }>();
    return [answer.statusCode, code, faults.map(({ pointer }) => pointer)];
  };

  it.each([
    ['a NUL', 'AA'],
    ['no base64', '%25'],
    ['an instant that cannot be', encodeCursor(`2026-02-30 00:00:00+00_${randomUUID()}`)],
    ['an instant without a zone', encodeCursor(`2026-11-22 00:00:00_${randomUUID()}`)],
    ['dashes for an id', encodeCursor(`2026-11-22 00:00:00+00_${'-'.repeat(36)}`)],
    ['the form of an earlier release', encodeCursor(`2026-11-22 00:00:00+00 ${randomUUID()}`)],
  ])('a cursor of mails with %s is named', async (_, cursor) => {
    expect(await pointersOf(`mails?cursor=${cursor}`)).toEqual([422, 'invalid_input', ['/cursor']]);
  });

  it('a cursor of commitments with a NUL is named, and one of our own works', async () => {
    expect(await pointersOf('commitments?cursor=AA')).toEqual([422, 'invalid_input', ['/cursor']]);
    await aCommitment(test, conference).build();
    const page = (await officer.get('commitments?limit=1')).json<{ next_cursor: string }>();
    expect((await officer.get(`commitments?limit=1&cursor=${page.next_cursor}`)).statusCode).toBe(200);
  });

  it.each(EXTREME)('the day %j is refused with its place, wherever it is asked for', async (day) => {
    expect(await pointersOf(`reminders/planned?from=${day}`)).toEqual([422, 'invalid_input', ['/from']]);
    expect(await pointersOf(`reminders/planned?from=2026-11-22&to=${day}`)).toEqual([422, 'invalid_input', ['/to']]);
    expect(await pointersOf(`calendars/joint?from=${day}&to=${day}`)).toEqual([
      422,
      'invalid_input',
      expect.anything(),
    ]);
    expect(await pointersOf(`sessions/1/overview?as_of=${day}`)).toEqual([422, 'invalid_input', ['/as_of']]);
    const sweep = await officer.post('reminders/sweep', { on: day });
    expect([sweep.statusCode, sweep.json<{ faults: unknown }>().faults]).toMatchObject([422, [{ pointer: '/on' }]]);
  });

  it.each(['1900-01-01', '2199-12-01', '2026-11-22'])('the day %s can be asked for', async (day) => {
    expect((await officer.get(`reminders/planned?from=${day}`)).statusCode).toBe(200);
    expect((await officer.get(`calendars/joint?from=${day}&to=${day}`)).statusCode).toBe(200);
  });

  it('a day can be looked back on, and none that is still to come', async () => {
    for (const day of ['1900-01-01', '2026-11-22'])
      expect((await officer.get(`sessions/1/overview?as_of=${day}`)).statusCode).toBe(200);
    const ahead = await officer.get('sessions/1/overview?as_of=2199-12-01');
    expect([ahead.statusCode, ahead.json<{ code: string }>().code]).toEqual([422, 'as_of_in_future']);
  });

  it('pages through mails by its own cursors, to the microsecond', async () => {
    const { accountId, postId } = conference.actor('north', 'lead');
    const ids = [1, 2, 3].map(() => randomUUID());
    for (const [at, id] of ids.entries())
      await test.owner.query(
        `insert into mail (id, conference_id, account_id, post_id, side_id, kind, digest_on, language, to_address, subject,
           body, tag, state, queued_at)
         values ($1::uuid, $2, $3, $4, 'north', $1::uuid::text, '2026-11-23', 'en', 'a@test.example', 's', 'b', 't', 'sent', $5)`,
        [id, conference.id, accountId, postId, `2026-11-22 04:00:00.00000${at}+00`],
      );
    const seen: string[] = [];
    for (let path = 'mails?limit=1'; ;) {
      const page = (await officer.get(path)).json<{ items: { id: string }[]; next_cursor: string | null }>();
      const { items, next_cursor: next } = page;
      seen.push(...items.map(({ id }) => id));
      if (next === null) break;
      path = `mails?limit=1&cursor=${next}`;
    }
    expect(seen).toEqual([...ids].reverse());
  });

  it.each([
    ['DELETE', 'commitments', 'GET, HEAD'],
    ['DELETE', `commitments/${randomUUID()}`, 'GET, HEAD'],
    ['PUT', `commitments/${randomUUID()}/moves`, 'GET, HEAD, POST'],
    ['PATCH', 'mails', 'GET, HEAD'],
    ['GET', 'reminders/sweep', 'POST'],
  ] as const)('%s %s is no method of that address, which says what it takes: %s', async (method, path, allow) => {
    const answer = await test.app.inject({ method, url: `/api/v1/${path}?x=1` });
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, allow]);
    expect(answer.json()).toMatchObject({ code: 'method_not_allowed', status: 405, allow: allow.split(', ') });
  });

  it('an address that is not there takes no method', async () => {
    for (const method of ['GET', 'DELETE'] as const) {
      const answer = await test.app.inject({ method, url: '/api/v1/nowhere' });
      expect([answer.statusCode, answer.headers['allow']]).toEqual([404, undefined]);
    }
  });

  it('If-Match wants a version: any will not do, and a weak tag matches none', async () => {
    const commitment = await aCommitment(test, conference).build();
    const lead = await apiClient(test, conference, conference.actor('north', 'lead'));
    const move = (tag: string) =>
      lead.post(`commitments/${commitment.id}/moves`, { move: 'begin' }, { 'if-match': tag });
    expect((await move('*')).json()).toMatchObject({ status: 428, code: 'version_missing' });
    expect((await move(`W/"${commitment.version}"`)).json()).toMatchObject({ status: 412, code: 'version_mismatch' });
    expect((await move(`"${commitment.version}"`)).statusCode).toBe(200);
  });
});
