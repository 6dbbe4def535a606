import { randomUUID } from 'node:crypto';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { translatorOf } from '../../src/platform/web/i18n/translator-of.js';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { apiDocument } from '../../src/platform/http/describe-api.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference, type Unit } from '../support/builders/a-conference.js';
import { startPostRoom } from '../support/seed/post-room.js';
import { ReminderReasons, ReminderSweepService } from '../../src/modules/reminders/index.js';
import type { TestApplication } from '../support/test-application.js';

const NOTHING = { items: [], next_cursor: null };
const NORTH = { sideId: 'north', dryRun: false };

/** Thursday 26 November 2026; the commitment is due on the next day. */
describe('reminders and mails through the API', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let due: BuiltCommitment;

  beforeAll(async () => {
    test = await startPostRoom({ now: '2026-11-26T09:00:00+08:00' });
  }, 120_000);

  afterAll(() => test.close());

  beforeEach(async () => {
    conference = await aConference(test);
    due = await aCommitment(test, conference).due('2026-11-27').build();
  });

  const as = (side: string, unit: Unit): Promise<ApiClient> =>
    apiClient(test, conference, conference.actor(side, unit));
  const sweep = async (side: string) =>
    (await (await as(side, 'secretariat')).post('reminders/sweep', { on: '2026-11-26' })).json();

  it('tells a post what will go out, day by day, without what was sent', async () => {
    const lead = await as('north', 'lead');
    const planned = (await lead.get('reminders/planned')).json();
    expect(planned.items).toEqual([
      {
        date: '2026-11-26',
        items: [expect.objectContaining({ number: due.number, about: 'deadline', rung: 'one_before' })],
      },
      { date: '2026-11-27', items: [expect.objectContaining({ rung: 'on_day', provisional: false })] },
      { date: '2026-12-04', items: [expect.objectContaining({ rung: 'five_after' })] },
      { date: '2026-12-11', items: [expect.objectContaining({ about: 'timer', rung: 'overdue' })] },
    ]);
    await sweep('north');
    expect((await lead.get('reminders/planned')).json().items.map(({ date }: { date: string }) => date)).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
    ]);
    const officer = (await (await as('north', 'secretariat')).get('reminders/planned')).json();
    expect(officer.items.map(({ date }: { date: string }) => date)).toEqual(['2026-11-27', '2026-12-04', '2026-12-11']);
    expect((await (await as('north', 'outsider')).get('reminders/planned')).json()).toEqual(NOTHING);
    expect((await (await apiClient(test, conference, conference.auditor)).get('reminders/planned')).json()).toEqual(
      NOTHING,
    );
  });

  it('tells them a few days at a time, and refuses a cursor of another list', async () => {
    const lead = await as('north', 'lead');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { items: { date: string }[]; next_cursor: string | null } = (
        await lead.get(`reminders/planned?limit=3${query}`)
      ).json();
      seen.push(page.items.map(({ date }) => date).join(' '));
      cursor = page.next_cursor;
    }
    expect(seen).toEqual(['2026-11-26 2026-11-27 2026-12-04', '2026-12-11']);
    const refused = await lead.get(`reminders/planned?cursor=${encodeCursor('2026-02-30')}`);
    expect([refused.statusCode, refused.json().faults]).toMatchObject([422, [{ pointer: '/cursor' }]]);
  });

  it.each([
    'from=2026-12-01&to=2026-11-01',
    'from=2026-02-30',
    'from=soon',
    'from=2026-01-01&to=2030-01-01',
    'since=2026-01-01',
  ])('refuses the span %s', async (query) => {
    const answer = await (await as('north', 'lead')).get(`reminders/planned?${query}`);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid_input']);
  });

  it('a secretariat sweeps its own side, once, and repeats the request safely', async () => {
    const officer = await as('north', 'secretariat');
    const key = { 'idempotency-key': randomUUID() };
    const first = await officer.post('reminders/sweep', { on: '2026-11-26' }, key);
    expect([first.statusCode, first.json()]).toEqual([
      200,
      { on: '2026-11-26', claimed: 1, backfilled: 0, already_sent: 0, held_back: 0, mails: 1, day_off: false },
    ]);
    expect((await officer.post('reminders/sweep', { on: '2026-11-26' }, key)).json()).toEqual(first.json());
    expect(await sweep('north')).toMatchObject({ claimed: 0, already_sent: 1, mails: 0 });
    expect(await sweep('south')).toMatchObject({ claimed: 1 });
    expect((await officer.post('reminders/sweep', { on: '2026-11-22' })).json()).toMatchObject({
      day_off: true,
      mails: 0,
    });
  });

  it.each([
    ['tomorrow', '2026-11-27', 'day_to_come'],
    ['a day far ahead', '2026-12-31', 'day_to_come'],
    ['a day long past', '2025-11-24', 'day_long_past'],
  ])('refuses a sweep of %s, and uses nothing up', async (_, on, detail) => {
    const answer = await (await as('north', 'secretariat')).post('reminders/sweep', { on });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      { code: 'invalid_input', faults: [{ pointer: '/on', detail }] },
    ]);
    for (const language of LANGUAGES) expect(translatorOf(language).has(`problems.faults.${detail}`)).toBe(true);
    expect(await sweep('north')).toMatchObject({ claimed: 1, backfilled: 0 });
  });

  it('refuses a sweep to a liaison, without a key, and of another side', async () => {
    expect((await (await as('north', 'lead')).post('reminders/sweep', {})).statusCode).toBe(403);
    const officer = await as('north', 'secretariat');
    expect((await officer.post('reminders/sweep', {}, { 'idempotency-key': null })).json().code).toBe(
      'idempotency_key_missing',
    );
    expect((await officer.post('reminders/sweep', { on: '2026-11-26', side: 'south' })).json().code).toBe(
      'invalid_input',
    );
  });

  it('shows a side its own mails, page by page, and why each was sent', async () => {
    await sweep('north');
    await sweep('south');
    const lead = await as('north', 'lead');
    const list = (await lead.get('mails')).json();
    expect(list).toMatchObject({
      items: [{ side: 'north', state: 'queued', tag: 'LS-T-20261126-NORTHLEAD' }],
      next_cursor: null,
    });
    const { id } = list.items[0];
    const why = (await lead.get(`mails/${id}`)).json();
    expect(why).toMatchObject({
      post_held_since: '2026-01-01',
      body: expect.stringContaining('DUE TOMORROW, FRI 27 NOV'),
      reasons: [
        {
          commitment_id: due.id,
          number: due.number,
          about: 'deadline',
          occasion: 'one_before@2026-11-27',
          deadline_version: 1,
          backfilled: false,
        },
      ],
    });
    expect(why.reasons[0].label.en).toBe('The working day before the date');
    const other = await as('south', 'secretariat');
    expect((await other.get(`mails/${id}`)).json().code).toBe('not_found');
    expect((await other.get('mails/not-an-id')).statusCode).toBe(404);
    expect((await other.post(`mails/${id}/send-again`, {})).statusCode).toBe(404);
    expect((await (await as('north', 'secretariat')).post(`mails/${id}/send-again`, {})).json().code).toBe(
      'mail_not_failed',
    );
  });

  it('pages through mails with a cursor and refuses one it never gave', async () => {
    await sweep('north');
    await test.get(ReminderSweepService).sweep({ ...NORTH, conferenceId: conference.id, on: civilDate('2026-11-27') });
    const officer = await as('north', 'secretariat');
    const seen: string[] = [];
    let query = 'mails?limit=1';
    for (let page = 0; page < 5; page += 1) {
      const { items, next_cursor: next } = (await officer.get(query)).json();
      seen.push(...items.map(({ id }: { id: string }) => id));
      if (next === null) break;
      query = `mails?limit=1&cursor=${next}`;
    }
    expect(new Set(seen).size).toBe(3);
    expect((await officer.get('mails?cursor=bm9uc2Vuc2U')).json().code).toBe('invalid_input');
    expect((await officer.get('mails?limit=0')).json().code).toBe('invalid_input');
  });

  it('tells for one commitment what went out and what will, for the own side alone', async () => {
    await sweep('north');
    const reasons = test.get(ReminderReasons);
    const north = await reasons.remindersOf(conference.actor('north', 'lead'), due.id);
    expect(north.given).toMatchObject([{ occasion: 'one_before@2026-11-27', mailState: 'queued' }]);
    expect(north.coming.map(({ date, rung, role }) => `${date} ${rung} ${role}`)).toEqual([
      '2026-11-27 on_day liaison',
      '2026-11-27 on_day secretariat',
      '2026-12-04 five_after liaison',
      '2026-12-04 five_after secretariat',
    ]);
    expect((await reasons.remindersOf(conference.actor('south', 'lead'), due.id)).given).toEqual([]);
    expect(await reasons.remindersOf(conference.auditor, due.id)).toEqual({ given: [], coming: [] });
  });

  it('is described in the OpenAPI document', () => {
    const { paths } = apiDocument(test.app);
    for (const path of [
      '/api/v1/reminders/planned',
      '/api/v1/reminders/sweep',
      '/api/v1/mails',
      '/api/v1/mails/{id}',
      '/api/v1/mails/{id}/send-again',
    ])
      expect(Object.keys(paths)).toContain(path);
  });
});
