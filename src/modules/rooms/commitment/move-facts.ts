import type { Move } from '../../../domain/workflow/definition.js';
import type { Fact } from '../../../platform/web/components/def-list.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type Matter, ownSide, positionLabel } from './matter.js';
import { evidenceFact, standingFact } from './proposal-facts.js';

/** What the move changes; for a joint one all that the sides will consent to, beside the words of the form. */
export function moveFacts(view: ViewContext, matter: Matter, move: Move): Fact[] {
  return move.scope === 'side' ? sideFacts(view, matter, move.to) : jointFacts(view, matter, move);
}

function sideFacts(view: ViewContext, matter: Matter, to: string): Fact[] {
  const own = matter.commitment.positions.find(({ sideId }) => sideId === matter.actor.sideId);
  const change = {
    from: positionLabel(view, matter, own?.state ?? null),
    to: positionLabel(view, matter, to),
  };
  return [
    {
      term: view.t('commitment.effect.position', { side: ownSide(view, matter) }),
      text: { key: 'commitment.proposal.from_to', params: change },
    },
  ];
}

function jointFacts(view: ViewContext, matter: Matter, move: Extract<Move, { scope: 'joint' }>): Fact[] {
  const { t, language } = view;
  const { deadline, evidence } = matter.commitment;
  const titles = evidence.filter(({ visibility }) => visibility === 'shared').map(({ title }) => title);
  const position = move.setsPosition;
  return [
    standingFact(view, matter, move.to),
    ...(position === null
      ? []
      : [
          {
            term: t('commitment.positions'),
            text: t('commitment.effect.all', { position: positionLabel(view, matter, position) }),
          },
        ]),
    {
      term: t('commitment.deadline.title'),
      text: deadline === null ? t('marks.schedule.none') : formatDeadline(t, language, deadline).text,
    },
    evidenceFact(view, titles),
    { term: t('commitment.proposal.content'), text: t('commitment.effect.content') },
  ];
}
