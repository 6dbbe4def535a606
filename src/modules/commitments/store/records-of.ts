import type { RecordBody } from '../../../domain/records/record-body.js';
import { recordsAmong, type Effect, type EngineRecord, type ProposalOpening } from '../../../domain/workflow/effect.js';

/** The records of a decision that opens no proposal; an opening must be completed with its content first. */
export function recordsOf(effects: readonly Effect[]): RecordBody[] {
  return recordsAmong(effects).flatMap((body) => (isComplete(body) ? [body] : []));
}

function isComplete(body: EngineRecord): body is Exclude<EngineRecord, ProposalOpening> {
  if (body.kind === 'proposal_opened') throw new Error('an opened proposal must be completed with its content');
  return true;
}
