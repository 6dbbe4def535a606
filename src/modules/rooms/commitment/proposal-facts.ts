import type { Definition } from '../../../domain/workflow/definition.js';
import type { Fact } from '../../../platform/web/components/def-list.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ProposalView } from '../../commitments/index.js';
import { shownHash } from './content-hash.js';
import { type Matter, workflowThen } from './matter.js';
import { ownWords } from './own-words.js';
import { sentenceFacts } from './sentence-texts.js';

/** What consent is given to: the old standing struck and the new one, the sentence, the papers, the hash of it all. */
export function proposalFacts(view: ViewContext, matter: Matter, proposal: ProposalView): Fact[] {
  const { t } = view;
  const { sentence, reason, reasonLanguage, evidence } = proposal;
  return [
    ...(proposal.to === null || stays(matter, proposal)
      ? []
      : [standingFact(view, matter, proposal.to, workflowThen(matter, proposal.workflowVersion))]),
    ...(sentence === null ? [] : sentenceFacts(view, sentence)),
    ...(reason === null ? [] : [{ term: t('commitment.proposal.reason'), text: ownWords(reason, reasonLanguage) }]),
    evidenceFact(
      view,
      evidence.map(({ title }) => title),
    ),
    {
      term: t('commitment.proposal.content'),
      text: shownHash(proposal.contentHash),
      hash: true,
      note: t('commitment.proposal.exactly'),
    },
  ];
}

/** Whether it proposes a move that leaves the commitment where it is: what it brings is the matter then. */
export function stays({ commitment }: Matter, { to }: ProposalView): boolean {
  return to === commitment.jointState;
}

/** What a proposal is called: by where its move leads, or by what it changes. */
export function proposalName({ language }: ViewContext, matter: Matter, proposal: ProposalView): string {
  return stays(matter, proposal) ? proposal.moveLabel[language] : proposal.toLabel[language];
}

/** From the standing now to the one the joint state gives, in the present workflow unless an earlier one is given. */
export function standingFact(
  view: ViewContext,
  { commitment, moves }: Matter,
  joint: string,
  workflow: Definition = moves.definition,
): Fact {
  const state = workflow.joint[joint];
  const to =
    state === undefined || state.standing === null
      ? (state?.labels[view.language] ?? joint)
      : view.t(`marks.standing.${state.standing}`);
  const from = view.t(`marks.standing.${commitment.standing}`);
  return {
    term: view.t('commitment.proposal.standing'),
    text: { key: 'commitment.proposal.from_to', params: { from, to } },
  };
}

/** How many papers consent covers. */
export function evidenceFact(view: ViewContext, titles: readonly string[]): Fact {
  return {
    term: view.t('commitment.evidence.title'),
    text: view.t('commitment.proposal.papers', { count: titles.length }),
  };
}
