import type { ProposalWish } from '../../src/modules/proposals/index.js';
import { aCommitment, type BuiltCommitment } from './builders/a-commitment.js';
import type { BuiltConference } from './builders/a-conference.js';
import type { TestApplication } from './test-application.js';

/** A deliverable of which every side is at work and one has shown a paper: its completion can be proposed. */
export function readyToComplete(test: TestApplication, conference: BuiltConference): Promise<BuiltCommitment> {
  return aCommitment(test, conference).withEvidence('north').withAll('under_way').build();
}

/** The wish to complete it, as somebody types it; name what is different. */
export function completionOf({ id, version }: BuiltCommitment, different: Partial<ProposalWish> = {}): ProposalWish {
  return {
    commitmentId: id,
    move: 'complete',
    sentence: { language: 'en', text: ' The platform is open. ' },
    reason: '  ',
    seenVersion: version,
    ...different,
  } as ProposalWish;
}

/** The row of a proposal. */
export async function storedProposal(test: TestApplication, id: string) {
  return (await test.owner.query('select * from proposal where id = $1', [id])).rows[0];
}
