import type { EngineRecord } from '../workflow/effect.js';
import type { ProposalOpened, RecordBody } from './record-body.js';

/** What the proposer put forward: the sentence if any, and the canonical object that was hashed. */
export type ProposedContent = Pick<ProposalOpened, 'sentence' | 'content'>;

/**
 * The engine's record as it is stored: a `proposal_opened` gets the content the engine never saw, all others pass unchanged.
 * Throws RangeError for a proposal without its content, which nobody could show again.
 */
export function completeBody(record: EngineRecord, proposed: ProposedContent | null): RecordBody {
  if (record.kind !== 'proposal_opened') return record;
  if (proposed === null) throw new RangeError(`proposal ${record.proposalId} is recorded without its content`);
  return { ...record, sentence: proposed.sentence, content: proposed.content };
}
