import type { Projection } from '../../src/domain/records/projection.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import { replay } from '../../src/domain/records/replay.js';
import type { CommitmentState } from '../../src/domain/workflow/commitment-state.js';
import { CommitmentStore } from '../../src/modules/commitments/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { BuiltConference } from './builders/a-conference.js';
import type { TestApplication } from './test-application.js';

const RECORDS = `
  select commitment_id as "commitmentId", sequence, draft, payload as body, actor_id as "actorId", post_id as "postId",
    side_id as "sideId", effective_on as "effectiveOn", to_json(recorded_at) #>> '{}' as "recordedAt", visibility
  from record where commitment_id = $1 order by sequence, draft, lane`;

/** Every record of a commitment, drafts of all sides included. */
export async function recordsIn(test: TestApplication, commitmentId: string): Promise<RecordEntry[]> {
  return (await test.owner.query<RecordEntry>(RECORDS, [commitmentId])).rows;
}

/** The commitment rebuilt from its records; throws where they are not a history. */
export async function replayOf(
  test: TestApplication,
  conference: BuiltConference,
  commitmentId: string,
): Promise<Projection> {
  const { definition } = await inHand(test, conference, commitmentId);
  return replay(definition, conference.sides, await recordsIn(test, commitmentId));
}

/** The state that the next command would decide on. */
export async function storedState(
  test: TestApplication,
  conference: BuiltConference,
  commitmentId: string,
): Promise<CommitmentState> {
  return (await inHand(test, conference, commitmentId)).state;
}

function inHand(test: TestApplication, conference: BuiltConference, commitmentId: string) {
  const asking = { organisationId: null, conferenceId: conference.id };
  return test.get(UnitOfWork).run({ sideId: null }, (tx) => test.get(CommitmentStore).look(tx, commitmentId, asking));
}
