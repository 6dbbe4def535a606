import type { Language } from '../shared/language.js';
import type { EngineRecord, PositionStated, ProposalDeclined } from '../workflow/effect.js';
import type { ProposalOpened, RecordBody } from './record-body.js';

/** What the proposer put forward: the sentence if any, and the canonical object that was hashed. */
export type ProposedContent = Pick<ProposalOpened, 'sentence' | 'content'>;

/**
 * The engine's record as it is stored: words get the language of who wrote them, a `proposal_opened` the content; the engine
 * saw neither. Throws RangeError for a proposal without its content, which nobody could show again.
 */
export function completeBody(record: EngineRecord, proposed: ProposedContent | null, language: Language): RecordBody {
  if (record.kind !== 'proposal_opened') return hasWords(record) ? { ...record, language } : record;
  if (proposed === null) throw new RangeError(`proposal ${record.proposalId} is recorded without its content`);
  const { sentence, content } = proposed;
  return { ...record, sentence, content, ...(record.reason === null ? {} : { language }) };
}

function hasWords(record: EngineRecord): record is PositionStated | ProposalDeclined {
  if (record.kind === 'proposal_declined') return true;
  return record.kind === 'position_stated' && (record.reason !== null || record.waitingFor !== null);
}
