import { moveSubject } from '../workflow/subject.js';
import type { ProposalOpened, RecordBody } from './record-body.js';

/** Schema 1 knew proposals of moves alone, and named the move beside the proposal. */
type OpenedInSchema1 = Omit<ProposalOpened, 'subject' | 'counters'> & { readonly move: string };

/** A body as the present schema says it. Records are never rewritten, so each shape ever stored is read here for ever. */
export function upgradeBody(body: RecordBody | OpenedInSchema1): RecordBody {
  if (body.kind !== 'proposal_opened' || !('move' in body)) return body;
  const { move, ...opened } = body;
  return { ...opened, subject: moveSubject(move), counters: null };
}
