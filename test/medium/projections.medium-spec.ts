import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { RecordBody } from '../../src/domain/records/record-body.js';
import { CommitmentStore, MoveService } from '../../src/modules/commitments/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { recordsIn } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

/** What a record says must be done to exactly the rows it is about; otherwise nothing is recorded. */
describe('a projection that cannot follow its record', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let commitment: BuiltCommitment;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
  }, 60_000);

  afterAll(() => test?.close());

  beforeEach(async () => {
    commitment = await aCommitment(test, conference).build();
  });

  const append = (body: RecordBody): Promise<number> =>
    test.get(UnitOfWork).run({ sideId: 'north' }, async (tx) => {
      const store = test.get(CommitmentStore);
      const { conferenceId } = conference.actor('north', 'lead');
      const taken = await store.take(tx, commitment.id, { organisationId: null, conferenceId });
      const next = { ...taken.state, version: taken.state.version + 1 };
      const at = test.clock.now();
      const author = { accountId: null, postId: null, sideId: 'north', on: civilDate('2026-11-22'), at };
      return store.append(tx, taken, { bodies: [body], next, author });
    });
  const nothingRecorded = async (): Promise<void> =>
    expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version);

  it('refuses a position of a side that has no row', async () => {
    await test.owner.query(`delete from "position" where commitment_id = $1 and side_id = 'north'`, [commitment.id]);
    const wish = { commitmentId: commitment.id, move: 'begin', reason: null, waitingFor: null };
    const moved = test
      .get(MoveService)
      .move(conference.actor('north', 'lead'), { ...wish, seenVersion: commitment.version });
    await expect(moved).rejects.toThrow();
    const body = { side: 'north', move: 'begin', from: null, to: 'under_way', waitingFor: null, reason: null } as const;
    await expect(append({ kind: 'position_stated', ...body })).rejects.toThrow('0 rows of position instead of 1');
    await nothingRecorded();
  });

  it.each<[string, RecordBody, string]>([
    [
      'the end of a proposal that is not open',
      { kind: 'proposal_voided', proposalId: '00000000-0000-4000-8000-000000000001', because: 'content_changed' },
      '0 rows of proposal instead of 1',
    ],
    [
      'a joint move by a proposal that is not open',
      {
        kind: 'joint_moved',
        proposalId: '00000000-0000-4000-8000-000000000001',
        move: 'complete',
        from: 'agreed',
        to: 'completed',
        setsPosition: 'fulfilled',
      },
      'which is not open',
    ],
    [
      'a part of a body that the conference does not have',
      {
        kind: 'commitment_amended',
        assignments: [{ organisation: 'nobody', side: 'north', part: 'lead', inferred: false }],
      },
      '0 rows of assignment instead of 1',
    ],
    ['an area that is not there', { kind: 'commitment_amended', areaNumber: 99 }, '0 rows of commitment instead of 1'],
  ])('refuses %s', async (_, body, why) => {
    await expect(append(body)).rejects.toThrow(why);
    await nothingRecorded();
  });
});
