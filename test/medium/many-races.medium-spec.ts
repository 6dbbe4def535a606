import fc from 'fast-check';
import { KINDS } from '../../src/domain/shared/kind.js';
import { moveSubject } from '../../src/domain/workflow/subject.js';
import { Problem } from '../../src/platform/http/problem.js';
import { propose, replayCheckOf } from '../support/agreeing.js';
import { allAtOnce } from '../support/at-once.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { OUTCOMES, paperInDraft, type RacedOn, racingActs, type RacingAct } from '../support/racing-acts.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';
import { turns } from '../support/turns.js';

const RACES = turns({ usual: 240, chaos: 1_000 });
/** Four races of three at the most: as many commands as the application has connections. */
const AT_ONCE = 4;
const PREPARED_AT_ONCE = 48;
/** Another one every time; to run the same races again, say LUOSHI_RACES_SEED=<the one in the name of the test>. */
const SEED = Number(process.env['LUOSHI_RACES_SEED'] ?? Date.now() % 2 ** 31);

const ACTS = Object.keys(OUTCOMES) as RacingAct[];
const ONE_RACE = fc.record({
  kind: fc.constantFrom(...KINDS),
  acts: fc.shuffledSubarray(ACTS, { minLength: 2, maxLength: 3 }),
});

interface Race {
  readonly kind: (typeof KINDS)[number];
  readonly acts: readonly RacingAct[];
}

/** What the database says of a race once it is over. */
interface Ended {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly joint: string;
  readonly version: number;
  readonly records: number;
  readonly ends: number;
}

/** Of every proposal raced for, how it ended, and how many records say that it did. */
const ENDED = `
  select p.id, p.state, p.decision_reason as reason, c.joint_state as joint, c.version,
    (select count(*)::int from record r where r.commitment_id = c.id and r.visibility = 'shared') as records,
    (select count(*)::int from record r where r.commitment_id = c.id and r.payload ->> 'proposalId' = p.id::text
      and r.kind not in ('proposal_opened', 'consent_given')) as ends
  from proposal p join commitment c on c.id = p.commitment_id where p.id = any($1)`;

/** The system and a file saw no version that could be stale. The system is told that there is nothing left to end. */
const NOTHING_LEFT = ['no_open_proposal', 'proposal_gone', 'closed'];

describe('many races in the database', () => {
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
  }, 60_000);

  afterAll(() => test?.close());

  async function prepared({ kind, acts }: Race): Promise<RacedOn> {
    const commitment = await aCommitment(test, conference).of(kind).build();
    const draftId = acts.includes('share') ? await paperInDraft(test, conference, commitment) : null;
    const opened = await propose(test, conference.actor('north', 'secretariat'), commitment, moveSubject('withdraw'));
    return { commitment, opened, draftId };
  }

  /** All that is raced for, on as many connections as there are. */
  async function prepareAll(races: readonly Race[]): Promise<RacedOn[]> {
    const ons: RacedOn[] = [];
    for (let from = 0; from < races.length; from += PREPARED_AT_ONCE)
      ons.push(...(await Promise.all(races.slice(from, from + PREPARED_AT_ONCE).map(prepared))));
    return ons;
  }

  /** Runs some races at once; gives for each the act that ended the proposal, as those who acted were told. */
  async function run(races: readonly Race[], ons: readonly RacedOn[]): Promise<RacingAct[]> {
    const settled = await allAtOnce(
      test,
      ons.map((on, place) => {
        const acts = racingActs(test, conference, on);
        return { commitmentId: on.commitment.id, works: (races[place]?.acts ?? []).map((act) => acts[act]) };
      }),
    );
    return races.map(({ acts }, place) => winnerOf(acts, settled[place] ?? []));
  }

  /** Exactly one of those who saw the proposal got through, or nobody where the file came first. */
  function winnerOf(acts: readonly RacingAct[], settled: readonly PromiseSettledResult<unknown>[]): RacingAct {
    const told = acts.map((act, place) => ({ act, came: settled[place] }));
    const through = told.filter(({ came }) => came?.status === 'fulfilled').map(({ act }) => act);
    const [winner, ...others] = through.filter((act) => act !== 'text');
    expect([acts, others]).toEqual([acts, []]);
    expect([acts, through.includes('text')]).toEqual([acts, acts.includes('text')]);
    for (const { act, came } of told) {
      if (came?.status !== 'rejected') continue;
      expect([acts, act, came.reason]).toEqual([acts, act, expect.any(Problem)]);
      const { code, details } = came.reason as Problem;
      expect([acts, act, act === 'lapse' ? NOTHING_LEFT : ['stale_version']]).toEqual([
        acts,
        act,
        expect.arrayContaining([code]),
      ]);
      if (act !== 'lapse') expect(details.members).toMatchObject({ seen: expect.any(Number), current: {} });
    }
    if (winner === undefined) expect(acts).toContain('text');
    return winner ?? 'text';
  }

  it(`have exactly one outcome each, which its records tell again (seed ${SEED})`, async () => {
    const races = fc.sample(ONE_RACE, { numRuns: RACES, seed: SEED });
    const ons = await prepareAll(races);
    const winners: RacingAct[] = [];
    for (let from = 0; from < RACES; from += AT_ONCE) {
      const [some, on] = [races.slice(from, from + AT_ONCE), ons.slice(from, from + AT_ONCE)];
      winners.push(...(await run(some, on)));
    }
    const ids = ons.map(({ opened }) => opened.proposalId);
    const ended = (await test.owner.query<Ended>(ENDED, [ids])).rows;
    expect(ended).toHaveLength(RACES);
    for (const { id, state, reason, joint, version, records, ends } of ended) {
      const place = ids.indexOf(id);
      const [by, on, race] = [winners[place], ons[place], races[place]];
      if (by === undefined || on === undefined || race === undefined) throw new Error(`nobody raced for ${id}`);
      const wanted = OUTCOMES[by];
      // The file is written after the winner too, and then ends the counter-proposal that the winner made.
      const late = race.acts.includes('text') && by !== 'text' ? (by === 'counter' ? 2 : 1) : 0;
      expect({ race, by, state, reason, joint, ends, records }).toEqual({
        race,
        by,
        state: wanted.state,
        reason: wanted.because,
        joint: by === 'accept' ? 'withdrawn' : 'agreed',
        ends: 1,
        records: on.opened.version + wanted.records + late,
      });
      expect(version).toBe(records);
    }
    const seldom = ACTS.filter((act) => winners.filter((winner) => winner === act).length <= RACES / 50);
    expect(seldom).toEqual([]);
    const { commitments, differences, broken } = await replayCheckOf(test).run();
    expect([commitments, differences, broken]).toEqual([RACES, [], []]);
  }, 120_000);
});
