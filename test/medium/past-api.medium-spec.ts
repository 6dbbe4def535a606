import { randomUUID } from 'node:crypto';
import type { RecordBody } from '../../src/domain/records/record-body.js';
import { replay } from '../../src/domain/records/replay.js';
import type { PositionStated } from '../../src/domain/workflow/effect.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import {
  CommitmentStore,
  DefinitionLibrary,
  HistoryService,
  PastCommitmentService,
  ScheduleReader,
  WorkflowDefinitionRepository,
} from '../../src/modules/commitments/index.js';
import { PastRecordsRepository } from '../../src/modules/commitments/read/past/past-records.repository.js';
import { FormerNamesRepository } from '../../src/modules/directory/index.js';
import { stateAfter } from '../../src/modules/loading/write/state-after.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { apiClient } from '../support/api-client.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { recordsIn } from '../support/replay-of.js';
import { startTestApplication, TEST_NOW, type TestApplication } from '../support/test-application.js';

type Json = Record<string, unknown>;
interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** Agreed on 5 January; north begins on 1 March and waits on 1 May; on 1 July it becomes known that south began on 1 February. */
describe('the API as of a day in the past', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;
  let commitment: BuiltCommitment;
  let get: (actor: Actor, path: string) => Promise<Answer>;

  /** Appends a record that takes effect on a day and is written at noon of another. */
  const told = (actor: Actor, on: string, written: string, body: RecordBody): Promise<number> =>
    test.get(UnitOfWork).run(actor, async (tx) => {
      const store = test.get(CommitmentStore);
      const taken = await store.take(tx, commitment.id, actor);
      const at = new Date(`${written}T12:00:00+08:00`);
      const author = { ...store.authorOf(actor), on: civilDate(on), at };
      const next = stateAfter(taken.state, body, { sides: taken.sides, on: author.on });
      return store.append(tx, taken, { bodies: [body], next, author });
    });
  const stated = (side: string, move: string, to: string, waitingFor: string | null): PositionStated => {
    return { kind: 'position_stated', side, move, from: null, to, waitingFor, reason: null };
  };
  const onDay = (day: string, more = ''): Promise<Answer> => get(north, `commitments?as_of=${day}${more}`);
  const rowOf = ({ body }: Answer): Json | undefined => (body['commitments'] as Json[])[0];
  const statesIn = (row: Json | undefined) =>
    Object.fromEntries(((row?.['positions'] ?? []) as Json[]).map((one) => [one['side_id'], one['state']]));

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    north = conference.actor('north', 'lead');
    south = conference.actor('south', 'lead');
    commitment = await aCommitment(test, conference).due('2026-06-30').build();
    await told(north, '2026-03-01', '2026-03-01', stated('north', 'begin', 'under_way', null));
    await told(north, '2026-03-01', '2026-03-01', {
      kind: 'progress_reported',
      statementId: randomUUID(),
      side: 'north',
      activity: 'some',
      language: 'en',
      narrative: 'Our own thoughts.',
      periodFrom: civilDate('2026-01-05'),
      periodTo: civilDate('2026-02-28'),
      visibility: 'side',
      evidence: [],
      demonstration: false,
    });
    await told(north, '2026-05-01', '2026-05-01', {
      ...stated('north', 'wait', 'waiting', 'A third party'),
      from: 'under_way',
    });
    await told(south, '2026-02-01', '2026-07-01', stated('south', 'begin', 'under_way', null));
    await told(south, '2026-07-01', '2026-07-01', { kind: 'commitment_amended', officialNumber: 'A-7' });
    const clients = new Map([
      [north, await apiClient(test, conference, north)],
      [south, await apiClient(test, conference, south)],
    ]);
    get = async (actor, path) => {
      const answer = await clients.get(actor)?.get(path);
      return { status: answer?.statusCode ?? 0, body: answer?.json<Json>() ?? {} };
    };
  }, 60_000);
  afterAll(() => test?.close());

  it('lists what was true at the end of the day, by all that is known now', async () => {
    expect(rowOf(await onDay('2026-01-04'))).toBeUndefined();
    expect(statesIn(rowOf(await onDay('2026-01-05')))).toEqual({ north: null, south: null });
    expect(statesIn(rowOf(await onDay('2026-02-28')))).toEqual({ north: null, south: 'under_way' });
    expect(statesIn(rowOf(await onDay('2026-03-01')))).toEqual({ north: 'under_way', south: 'under_way' });
    expect(rowOf(await onDay('2026-05-01'))).toMatchObject({ standing: 'sides_differ', official_number: null });
    expect(rowOf(await onDay('2026-07-01'))).toMatchObject({
      standing: 'sides_differ',
      official_number: 'A-7',
      version: 6,
    });
  });

  it('lists what was known then, and says which past it shows', async () => {
    const before = await onDay('2026-03-01', '&known_at=2026-06-30T00:00:00Z');
    expect(before.body['as_of']).toEqual({ day: '2026-03-01', known_at: '2026-06-30T00:00:00.000Z' });
    expect(statesIn(rowOf(before))).toEqual({ north: 'under_way', south: null });
    expect(rowOf(before)).toMatchObject({ standing: 'no_report', version: 3 });
    const instant = await get(north, 'commitments?known_at=2026-03-01T03:59:59.999Z');
    expect(statesIn(rowOf(instant))).toEqual({ north: null, south: null });
    expect(instant.body['as_of']).toMatchObject({ day: '2026-03-01' });
  });

  it('counts days from the day asked for', async () => {
    expect(rowOf(await onDay('2026-06-29'))).toMatchObject({ schedule: { due: '2026-06-30', workdays_left: 1 } });
    expect(rowOf(await onDay('2026-07-01'))).toMatchObject({ schedule: { light: 'late' } });
  });

  it('gives today the same rows as the present, with every filter and counter', async () => {
    const today = TEST_NOW.slice(0, 10);
    for (const filter of [
      '',
      'standing=sides_differ',
      'standing=no_report',
      'kind=deliverable',
      'kind=study',
      'area=1',
      'area=9',
      'my_part=lead',
      'my_part=supporting',
      'my_part=waiting',
      'needs_our_hand=true',
      'session=1',
      'session=2',
      'deadline=late',
      'deadline=dated',
      'deadline=none',
      'organisation=north-lead',
      'organisation=nobody',
      'q=Commitment',
      'q=%E9%96%8B%E8%A8%AD',
      'q=nothing',
      'not_returned_by=north',
      'returned_by=north',
      'limit=1',
    ]) {
      const [{ body: present }, { body: past }] = [
        await get(north, `commitments?counts=true&${filter}`),
        await get(north, `commitments?counts=true&as_of=${today}&${filter}`),
      ];
      const { as_of: _asOf, ...shown } = past;
      expect([filter, shown]).toEqual([filter, present]);
    }
  });

  it('rebuilds one commitment as it was, with the drafts of the reader and of nobody else', async () => {
    const own = await get(north, `commitments/${commitment.id}?as_of=2026-04-30`);
    expect(own.body).toMatchObject({ version: 5, standing: 'under_way', drafts: 1, official_number: null });
    expect((own.body['positions'] as Json[])[0]).toMatchObject({
      state: 'under_way',
      draft: { narrative: 'Our own thoughts.' },
    });
    const other = await get(south, `commitments/${commitment.id}?as_of=2026-04-30`);
    expect(other.body).toMatchObject({ drafts: 0 });
    expect(JSON.stringify(other.body)).not.toContain('Our own thoughts.');
    const unknown = await get(north, `commitments/${commitment.id}?as_of=2026-04-30&known_at=2026-06-01T00:00:00Z`);
    expect(unknown.body).toMatchObject({ standing: 'no_report', version: 3 });
    expect((unknown.body['history'] as Json)['total']).toBe(4);
  });

  it('gives of today the same commitment as the present', async () => {
    for (const actor of [north, south]) {
      const { body: present } = await get(actor, `commitments/${commitment.id}`);
      const { body: past } = await get(actor, `commitments/${commitment.id}?as_of=${TEST_NOW.slice(0, 10)}`);
      const { as_of: _asOf, ...shown } = past;
      expect(shown).toEqual(present);
    }
  });

  it('lists the history up to there, page by page', async () => {
    const all = await get(north, `commitments/${commitment.id}/records?as_of=2026-04-30`);
    expect((all.body['records'] as Json[]).map((one) => `${String(one['sequence'])}.${String(one['draft'])}`)).toEqual([
      '5.0',
      '3.1',
      '3.0',
      '2.0',
      '1.0',
    ]);
    const first = await get(north, `commitments/${commitment.id}/records?as_of=2026-04-30&limit=2`);
    expect(first.body).toMatchObject({ total: 5 });
    const next = await get(
      north,
      `commitments/${commitment.id}/records?as_of=2026-04-30&limit=2&cursor=${String(first.body['next_cursor'])}`,
    );
    expect((next.body['records'] as Json[]).map((one) => one['sequence'])).toEqual([3, 2]);
  });

  it('agrees with the replay of the records known and true by then', async () => {
    const definition = test.get(DefinitionLibrary).newest('deliverable');
    const entries = (await recordsIn(test, commitment.id)).filter(({ effectiveOn }) => effectiveOn <= '2026-05-31');
    const known = entries.filter(({ recordedAt }) => new Date(recordedAt) <= new Date('2026-06-01T00:00:00Z'));
    const replayed = replay(definition, conference.sides, known);
    const shown = rowOf(await onDay('2026-05-31', '&known_at=2026-06-01T00:00:00Z'));
    expect(shown).toMatchObject({ standing: replayed.standing, version: replayed.version });
    expect(statesIn(shown)).toEqual(
      Object.fromEntries(Object.entries(replayed.positions).map(([side, { state }]) => [side, state])),
    );
  });

  it.each([
    ['a day to come', 'as_of=2026-11-23', 'as_of_in_future'],
    ['an instant to come', 'known_at=2026-11-23T00:00:00Z', 'known_at_in_future'],
    ['a day before the year 1000', 'as_of=0999-12-31', 'invalid_input'],
    ['a day out of reach', 'as_of=1000-01-01', 'invalid_input'],
    ['no day', 'as_of=2026-02-30', 'invalid_input'],
    ['an instant without a zone', 'known_at=2026-10-01T00:00:00', 'invalid_input'],
    ['no instant', 'known_at=2026-10-01T25:00:00Z', 'invalid_input'],
    ['an instant before the year 1000', 'known_at=0999-10-01T00:00:00Z', 'invalid_input'],
  ])('refuses %s and says why', async (_, query, code) => {
    for (const path of [
      'commitments',
      `commitments/${commitment.id}`,
      `commitments/${commitment.id}/records`,
      'sessions/1/overview',
    ]) {
      const { status, body } = await get(north, `${path}?${query}`);
      expect([path, status, body['code']]).toEqual([path, 422, code]);
    }
  });

  it('tells how a session stood, by what was known, and gives of today the same as the present', async () => {
    const overview = async (query: string): Promise<Json> => (await get(north, `sessions/1/overview${query}`)).body;
    expect(await overview('?as_of=2026-01-04')).toMatchObject({ total: 0, period_to: '2026-01-04' });
    expect(await overview('?as_of=2026-03-01')).toMatchObject({ total: 1, by_standing: { under_way: 1 } });
    expect(await overview('?as_of=2026-05-01')).toMatchObject({ sides_differ: 1 });
    const known = await overview('?as_of=2026-05-01&known_at=2026-06-30T00:00:00Z');
    expect(known).toMatchObject({ by_standing: { no_report: 1 }, as_of: { known_at: '2026-06-30T00:00:00.000Z' } });
    const { as_of: _asOf, ...today } = await overview(`?as_of=${TEST_NOW.slice(0, 10)}`);
    expect(today).toEqual(await overview(''));
  });

  it('counts a draft as drafting for its own side alone, from the day it was written', async () => {
    const drafting = async (actor: Actor, day: string): Promise<unknown[]> =>
      ((await get(actor, `sessions/1/overview?as_of=${day}`)).body['returns'] as Json[]).map((one) => one['drafting']);
    expect(await drafting(north, '2026-02-28')).toEqual([0, null]);
    expect(await drafting(north, '2026-03-01')).toEqual([1, null]);
    expect(await drafting(south, '2026-03-01')).toEqual([null, 0]);
  });

  it('reads the versions of a workflow that another process has stored since', async () => {
    const [unitOfWork, schedules] = [test.get(UnitOfWork), test.get(ScheduleReader)];
    const [records, history] = [test.get(PastRecordsRepository), test.get(HistoryService)];
    const unread = new DefinitionLibrary(test.get(WorkflowDefinitionRepository), test.clock);
    const past = new PastCommitmentService(
      unitOfWork,
      schedules,
      records,
      history,
      unread,
      new FormerNamesRepository(),
    );
    const asOf = { day: civilDate('2026-03-01'), knownAt: new Date(TEST_NOW) };
    expect(await past.view(north, commitment.id, asOf)).toMatchObject({ standing: 'under_way' });
  });

  it('says where a commitment was not there yet, and knows none of another conference', async () => {
    const early = await get(north, `commitments/${commitment.id}?as_of=2025-12-31`);
    expect([early.status, early.body['code']]).toEqual([404, 'not_agreed_then']);
    const unknown = await get(north, `commitments/00000000-0000-4000-8000-000000000000?as_of=2026-05-01`);
    expect([unknown.status, unknown.body['code']]).toEqual([404, 'not_found']);
  });
});
