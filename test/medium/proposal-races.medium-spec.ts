import type { Actor } from '../../src/domain/shared/actor.js';
import { moveSubject } from '../../src/domain/workflow/subject.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { Problem } from '../../src/platform/http/problem.js';
import { consentTo, propose, replayDifferences } from '../support/agreeing.js';
import { atOnce } from '../support/at-once.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { OUTCOMES, racingActs } from '../support/racing-acts.js';
import { recordsIn, storedState } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

/** Those of which only one can come to pass; a file is written in any case, and papers race in many-races. */
const ACTS = ['accept', 'decline', 'rescind', 'counter', 'lapse', 'position', 'owners'] as const;

describe('answers to one proposal at the same instant', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    north = conference.actor('north', 'secretariat');
    south = conference.actor('south', 'secretariat');
  }, 60_000);

  afterAll(() => test?.close());

  const opened = async () => {
    const commitment = await aCommitment(test, conference).build();
    const proposal = await propose(test, north, commitment, moveSubject('withdraw'));
    const acts = racingActs(test, conference, { commitment, opened: proposal, draftId: null });
    return { commitment, proposal, acts };
  };

  const pairs = ACTS.flatMap((one) => ACTS.filter((other) => other !== one).map((other) => [one, other] as const));

  it('have exactly one outcome, whichever two they are and whichever comes first', async () => {
    for (const [first, second] of pairs) {
      const { commitment, proposal, acts } = await opened();
      const settled = await atOnce(test, commitment.id, [acts[first], acts[second]]);
      expect([first, second, settled.map(({ status }) => status)]).toEqual([first, second, ['fulfilled', 'rejected']]);
      const why: unknown = settled[1]?.status === 'rejected' ? settled[1].reason : null;
      expect(why).toBeInstanceOf(Problem);
      // The system has no version of its own to be stale: it is told that there is nothing left to end.
      const codes = second !== 'lapse' ? ['stale_version'] : ['no_open_proposal', 'proposal_gone', 'closed'];
      expect(codes).toContain((why as Problem).code);
      const { state, records } = OUTCOMES[first];
      const rows = await test.owner.query('select state from proposal where id = $1', [proposal.proposalId]);
      expect([first, second, rows.rows]).toEqual([first, second, [{ state }]]);
      expect(await recordsIn(test, commitment.id)).toHaveLength(proposal.version + records);
      const { joint } = await storedState(test, conference, commitment.id);
      expect(joint).toBe(first === 'accept' ? 'withdrawn' : 'agreed');
    }
    expect(pairs).toHaveLength(42);
    expect(await replayDifferences(test)).toEqual([]);
  }, 120_000);

  it('have exactly one outcome where all seven come at once', async () => {
    for (const [turn] of ACTS.entries()) {
      const { commitment, acts } = await opened();
      const order = [...ACTS.slice(turn), ...ACTS.slice(0, turn)];
      const settled = await Promise.allSettled(order.map((act) => acts[act]()));
      const done = settled.filter(({ status }) => status === 'fulfilled');
      expect(done).toHaveLength(1);
      const ended = 'select count(*)::int as n from record where commitment_id = $1 and kind like $2';
      const kinds = await test.owner.query(ended, [commitment.id, 'proposal_%']);
      expect(kinds.rows[0].n).toBeLessThanOrEqual(3);
    }
    expect(await replayDifferences(test)).toEqual([]);
  });

  it('by two of one side count once', async () => {
    for (const turn of [0, 1]) {
      const { commitment, proposal } = await opened();
      const both = [south, conference.actor('south', 'lead')];
      const works = both.map((actor) => () => test.get(ProposalService).accept(actor, consentTo(proposal)));
      const settled = await atOnce(test, commitment.id, turn === 0 ? works : works.reverse());
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      const consents = 'select side_id from consent where proposal_id = $1 order by 1';
      expect((await test.owner.query(consents, [proposal.proposalId])).rows).toEqual([
        { side_id: 'north' },
        { side_id: 'south' },
      ]);
    }
  });
});
