import type { Words } from '../workflow/commitment-terms.js';
import { moveSubject } from '../workflow/subject.js';
import type { ProposalOpened, RecordBody } from './record-body.js';

/** Schema 2 knew a sentence in the one language it was written in. */
type OpenedInSchema2 = Omit<ProposalOpened, 'sentence'> & { readonly sentence: Words | null };

/** Schema 1 knew proposals of moves alone, and named the move beside the proposal. */
type OpenedInSchema1 = Omit<OpenedInSchema2, 'subject' | 'counters'> & { readonly move: string };

/** A body as any schema says it. */
export type AnyBody = RecordBody | OpenedInSchema2 | OpenedInSchema1;

/** A body as the present schema says it. Records are never rewritten, so each shape ever stored is read here for ever. */
export function upgradeBody(body: AnyBody): RecordBody {
  if (body.kind !== 'proposal_opened') return body;
  if (!('move' in body)) return { ...body, sentence: withRenderings(body.sentence) };
  const { move, sentence, ...opened } = body;
  return { ...opened, subject: moveSubject(move), counters: null, sentence: withRenderings(sentence) };
}

function withRenderings(sentence: Words | null): ProposalOpened['sentence'] {
  return sentence === null ? null : { renderings: {}, ...sentence };
}
