import { SPLIT_STATE } from '../workflow/definition.js';
import { namedMove } from '../workflow/named-move.js';
import type { Subject } from '../workflow/subject.js';
import type { Matter, PutProposal } from './matter.js';

/** What consent is given to, as the house builds it: all that lies under a proposal, and the proposal. Plain JSON. */
export function proposalContent(
  matter: Matter,
  put: Pick<PutProposal, 'subject' | 'sentence' | 'reason' | 'counters'>,
): Readonly<Record<string, unknown>> {
  const { definition, state, deadlines } = matter;
  return {
    commitment: matter.named.id,
    number: matter.number,
    workflow: `${definition.kind}.v${definition.version}`,
    subject: put.subject,
    counters: put.counters,
    from: state.joint,
    to: stateAfter(matter, put.subject),
    positions: state.positions,
    texts: matter.texts,
    deadline: deadlines.length === 0 ? null : deadlines.length,
    owners: matter.assignments.map(({ organisation, side, part }) => `${part} ${organisation} ${String(side)}`).sort(),
    links: matter.links.map(({ relation, other }) => `${relation} ${other.id}`).sort(),
    evidence: [...matter.evidence],
    sentence: put.sentence,
    reason: put.reason,
  };
}

function stateAfter({ definition, state }: Matter, subject: Subject): string | null {
  switch (subject.type) {
    case 'move':
      return namedMove(definition, subject.move)?.to ?? null;
    case 'split':
      return SPLIT_STATE;
    case 'migration':
      return subject.mapping.joint[state.joint] ?? null;
    default:
      return state.joint;
  }
}
