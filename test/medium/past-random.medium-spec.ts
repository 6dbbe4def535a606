import fc from 'fast-check';
import type { PastState } from '../../src/domain/records/past/past-state.js';
import { tellPast } from '../../src/domain/records/past/tell-past.js';
import type { Projection } from '../../src/domain/records/projection.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import { KINDS } from '../../src/domain/shared/kind.js';
import {
  type CommitmentView,
  type LedgerRow,
  LedgerService,
  NO_FILTER,
  PastCommitmentService,
} from '../../src/modules/commitments/index.js';
import { replayCheckOf } from '../support/agreeing.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { knownBy, lates, oneThrow, openAmong, pointBeside, replayKnown, toldLate } from '../support/late-histories.js';
import { RandomHistory } from '../support/random-history.js';
import { refusalOf } from '../support/refusal-of.js';
import { shippedWorkflow } from '../support/shipped-workflow.js';
import { type StoredHistory, storeLate } from '../support/store-late.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const SIDES = ['north', 'south', 'east'];
const POINTS = 1_000;
const EACH_KIND = 2;
/** The page of one commitment takes several statements and is asked at one point in so many. */
const VIEWED_EVERY = 8;
/** Another one every time; to ask the same again, say LUOSHI_PAST_SEED=<the one in the name of the test>. */
const SEED = Number(process.env['LUOSHI_PAST_SEED'] ?? Date.now() % 2 ** 31);

/** These speak of other commitments, which a history by itself has not. */
const OF_OTHERS: readonly string[] = ['commitment_split', 'commitment_merged', 'commitment_linked'];

const drawnThrows = fc.array(oneThrow, { minLength: 60, maxLength: 60 });
const drawnPoint = fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 2 }));

describe('the past in the database', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let stored: readonly StoredHistory[];

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test, SIDES);
    await test.owner.query(
      `insert into area (id, session_id, number, title) select gen_random_uuid(), a.session_id, n, a.title
       from area a join session s on s.id = a.session_id, generate_series(2, 11) n where s.conference_id = $1`,
      [conference.id],
    );
    stored = await Promise.all(drawnHistories().map((one) => storeLate(test, conference, one)));
  }, 60_000);

  afterAll(() => test?.close());

  /** Of each kind some long ones that stand by themselves, told late. */
  function drawnHistories() {
    return KINDS.flatMap((kind, place) => {
      const definition = shippedWorkflow(kind);
      const alone = fc
        .sample(fc.tuple(drawnThrows, lates), { numRuns: 60, seed: SEED + place })
        .map(([throws, how]) => toldLate(new RandomHistory(definition, SIDES, true).run(throws), how))
        .filter((entries) => entries.every(({ body }) => !OF_OTHERS.includes(body.kind)));
      const longest = alone.sort((a, b) => b.length - a.length).slice(0, EACH_KIND);
      return longest.map((entries, index) => ({ definition, entries, number: `${place + 1}.${index + 1}` }));
    });
  }

  /** What a row of the ledger says, as far as records decide it. */
  function saidBy(row: LedgerRow) {
    const { number, officialNumber, kind, sessionNumber, areaNumber, standing, closedOn, version } = row;
    return {
      number,
      officialNumber,
      kind,
      sessionNumber,
      areaNumber,
      standing,
      closedOn,
      version,
      needsOurHand: row.needsOurHand,
      deadline: row.deadline === null ? null : row.deadline.version,
      leads: row.leads.map(({ code }) => code),
      title: row.titles.en,
      positions: row.positions.map(({ sideId, state, since, waitingFor, activity }) => {
        return { sideId, state, since, waitingFor, activity };
      }),
    };
  }

  function wantedOf(state: Projection | PastState, known: readonly RecordEntry[]): ReturnType<typeof saidBy> {
    const { number, officialNumber, kind, sessionNumber, areaNumber, standing, closedOn } = state;
    const shared = known.filter(({ visibility }) => visibility === 'shared');
    const worded = shared.findLast(({ body }) => 'texts' in body && body.texts?.en !== undefined)?.body;
    const open = openAmong(known);
    const deadline = 'deadlines' in state ? (state.deadlines.at(-1)?.version ?? null) : state.deadline;
    return {
      number,
      officialNumber,
      kind,
      sessionNumber,
      areaNumber,
      standing,
      closedOn,
      version: shared.at(-1)?.sequence ?? 0,
      needsOurHand: open !== null && !open.consents.includes('north'),
      deadline,
      leads: SIDES.flatMap((side) =>
        state.assignments.flatMap((one) => (one.side === side && one.part === 'lead' ? [one.organisation] : [])),
      ),
      title: worded !== undefined && 'texts' in worded ? worded.texts?.en?.title : undefined,
      positions: SIDES.map((sideId) => {
        const { state: stands = null, since = null, waitingFor = null, activity } = state.positions[sideId] ?? {};
        return { sideId, state: stands, since, waitingFor, activity: activity ?? 'no_report' };
      }),
    };
  }

  /** What the page of one says of what its row says too. */
  function saidByPage(view: CommitmentView) {
    const { standing, version, closedOn, areaNumber, proposal, deadline, texts } = view;
    return {
      standing,
      version,
      closedOn,
      areaNumber,
      needsOurHand: proposal !== null && proposal.awaits.includes('north'),
      proposal: proposal === null ? null : proposal.id,
      title: texts.find(({ language }) => language === 'en')?.title,
      deadline: deadline === null ? null : deadline.version,
    };
  }

  function wantedOfPage(
    row: ReturnType<typeof wantedOf>,
    known: readonly RecordEntry[],
  ): ReturnType<typeof saidByPage> {
    const { standing, version, closedOn, areaNumber, needsOurHand, title, deadline } = row;
    const proposal = openAmong(known)?.id ?? null;
    return { standing, version, closedOn, areaNumber, needsOurHand, proposal, title, deadline };
  }

  it(`is at ${POINTS} points in both times, in lists and of one commitment, what replay makes of the records (seed ${SEED})`, async () => {
    const north = conference.actor('north', 'secretariat');
    const seen = { replayed: 0, unfit: 0, nothing: 0, viewed: 0, viewedUnfit: 0 };
    for (const [turn, at] of fc.sample(drawnPoint, { numRuns: POINTS, seed: SEED }).entries()) {
      const { day, instant } = pointBeside(stored[turn % stored.length]?.records ?? [], at);
      const asOf = { day, knownAt: new Date(instant) };
      const { rows } = await test.get(LedgerService).list(north, NO_FILTER, { after: null, limit: 500 }, asOf);
      for (const { id, number, definition, records } of stored) {
        const known = knownBy(records, day, instant);
        const replayed = replayKnown(definition, SIDES, known);
        const row = rows.find((one) => one.id === id) ?? null;
        const at = { number, day, instant };
        const viewed = number === stored[turn % stored.length]?.number && turn % VIEWED_EVERY === 0;
        if (replayed === null) {
          expect({ ...at, row }).toEqual({ ...at, row: null });
          seen.nothing += 1;
          if (viewed) {
            const refusal = await refusalOf(test.get(PastCommitmentService).view(north, id, asOf));
            expect(refusal.code).toBe('not_agreed_then');
          }
          continue;
        }
        const telling = { sides: SIDES, definition: () => definition };
        const state =
          replayed === 'unfit'
            ? known.reduce<PastState | null>((told, entry) => tellPast(telling, told, entry), null)
            : replayed;
        if (state === null || row === null) throw new Error(`${number} on ${day} at ${instant}: no row or no state`);
        const wanted = wantedOf(state, known);
        expect({ ...at, ...saidBy(row) }).toEqual({ ...at, ...wanted });
        seen[replayed === 'unfit' ? 'unfit' : 'replayed'] += 1;
        if (!viewed) continue;
        const view = await test.get(PastCommitmentService).view(north, id, asOf);
        expect({ ...at, ...saidByPage(view) }).toEqual({ ...at, ...wantedOfPage(wanted, known) });
        seen.viewed += 1;
        if (replayed === 'unfit') seen.viewedUnfit += 1;
      }
    }
    expect(seen.replayed).toBeGreaterThan(POINTS);
    expect(seen.viewed).toBeGreaterThan(50);
    expect(seen.viewedUnfit).toBeGreaterThan(5);
  }, 120_000);

  it('is rebuilt by replay as it is stored', async () => {
    const { commitments, differences, broken } = await replayCheckOf(test).run();
    expect([commitments, differences, broken]).toEqual([stored.length, [], []]);
  });
});
