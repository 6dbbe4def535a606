import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { AgreedSentence } from '../../../domain/workflow/commitment-terms.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { ConsentView, ProposalView } from './proposal-view.js';
import { subjectLabel } from './subject-label.js';

type Derived =
  'moveLabel' | 'to' | 'toLabel' | 'awaits' | 'sentence' | 'consents' | 'evidence' | 'openedAt' | 'decidedAt';

/** A proposal as SQL gives it inside JSON: instants are text, words of moves are not known. */
export interface StoredProposal extends Omit<ProposalView, Derived> {
  readonly sentence: string | null;
  readonly sentenceLanguage: Language | null;
  readonly sentenceRenderings: AgreedSentence['renderings'];
  readonly consents: readonly (Omit<ConsentView, 'givenAt'> & { readonly givenAt: string })[] | null;
  readonly evidence: ProposalView['evidence'] | null;
  readonly openedAt: string;
  readonly decidedAt: string | null;
}

/** The view of a stored proposal with the words of the definition it was made under; throws where that lacks the move it proposes. */
export function readProposal(stored: StoredProposal, definition: Definition, sides: readonly SideId[]): ProposalView {
  const { sentence, sentenceLanguage, sentenceRenderings, consents, evidence, openedAt, decidedAt, ...plain } = stored;
  const given = (consents ?? []).map((consent) => ({ ...consent, givenAt: new Date(consent.givenAt) }));
  const awaits = sides.filter((side) => !given.some((consent) => consent.sideId === side));
  return {
    ...plain,
    ...labelsOf(stored, definition),
    sentence:
      sentence === null || sentenceLanguage === null
        ? null
        : { language: sentenceLanguage, text: sentence, renderings: sentenceRenderings },
    evidence: (evidence ?? []).map(({ id, title }) => ({ id, title })),
    consents: given,
    awaits: stored.state === 'open' ? awaits : [],
    openedAt: new Date(openedAt),
    decidedAt: decidedAt === null ? null : new Date(decidedAt),
  };
}

/** What it proposes, in words: of its move and the state that leads to, or of the change of terms itself. */
function labelsOf(
  { move: name, subject }: StoredProposal,
  definition: Definition,
): Pick<ProposalView, 'moveLabel' | 'to' | 'toLabel'> {
  if (name === null) {
    const label = subjectLabel(subject.type);
    return { moveLabel: label, to: null, toLabel: label };
  }
  const move = definition.moves[name];
  const to = move === undefined ? undefined : definition.joint[move.to];
  if (move === undefined || to === undefined) {
    throw new Error(`${definition.kind}.v${definition.version} has no joint move "${name}"`);
  }
  return { moveLabel: move.labels, to: move.to, toLabel: to.labels };
}
