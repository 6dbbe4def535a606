import type { Move } from '../../../platform/web/components/moves.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { isOpen, type Matter, otherSides, roomOf, sideNames } from './matter.js';
import { mayReport } from './may-report.js';
import { bringsTerms, moveRank } from './move-order.js';
import { topicHref } from './propose/topic.js';

/** What this reader can do now, each with its address: report first, then what is asked, then the moves of the workflow. */
export function openMovesOf(view: ViewContext, matter: Matter): Move[] {
  return [
    ...reporting(view, matter),
    ...answers(view, matter),
    ...workflowMoves(view, matter),
    ...further(view, matter),
  ];
}

function reporting(view: ViewContext, matter: Matter): Move[] {
  if (mayReport(matter) !== null) return [];
  return [{ label: view.t('commitment.report'), href: `${roomOf(matter)}/report`, note: dueWords(view, matter) }];
}

/** The due day of the reader's own side and the working days left. */
function dueWords({ t }: ViewContext, { commitment }: Matter): string {
  const { schedule } = commitment;
  if (schedule === null || schedule.due === null) return t('commitment.due.none');
  const day = formatDate(t, schedule.due);
  const left = schedule.workdaysLeft;
  if (left === null) return t('commitment.due.day', { day });
  const words = left < 0 ? t('my_work.past', { count: -left }) : t('my_work.left', { count: left });
  return t('commitment.due.left', { day, left: schedule.provisional ? t('my_work.provisional', { words }) : words });
}

function answers(view: ViewContext, matter: Matter): Move[] {
  const { proposal } = matter.commitment;
  if (proposal === null) return [];
  const { t } = view;
  const note = t('commitment.open.proposal', { day: formatDate(t, proposal.openedOn, 'brief') });
  const to = (label: string): Move[] => [{ label: t(label), href: '#proposal', note }];
  if (isOpen(matter, 'accept')) return to('commitment.open.answer');
  if (isOpen(matter, 'rescind')) return to('commitment.open.rescind');
  return isOpen(matter, 'decline') ? to('commitment.open.decline') : [];
}

function workflowMoves(view: ViewContext, matter: Matter): Move[] {
  const { definition, open } = matter.moves;
  const ordered = [...open].sort((one, other) => moveRank(definition, one.move) - moveRank(definition, other.move));
  return ordered.flatMap(({ move, scope }): Move[] => {
    const found = definition.moves[move];
    if (found === undefined) return [];
    const sides = sideNames(view, matter, otherSides(matter));
    return [
      {
        label: found.labels[view.language],
        href:
          found.scope === 'joint' && bringsTerms(found)
            ? topicHref(matter, { type: 'move', name: move, move: found }, null)
            : `${roomOf(matter)}/moves/${move}`,
        note: scope === 'side' ? view.t('commitment.open.side') : view.t('commitment.open.joint', { sides }),
      },
    ];
  });
}

/** What is agreed on beside the moves has a page of its own; owners of one's own side need nobody's consent. */
function further(view: ViewContext, matter: Matter): Move[] {
  const { proposables, ownOwners } = matter.moves;
  const { t } = view;
  const open = proposables.some(({ denial, move, counters }) => denial === null && (move === null || counters));
  const counters = proposables.some((one) => one.counters);
  return [
    ...(open
      ? [
          {
            label: t(counters ? 'propose.counter_title' : 'propose.title'),
            href: `${roomOf(matter)}/propose`,
            note: t('propose.link_note'),
          },
        ]
      : []),
    ...(ownOwners === null
      ? [
          {
            label: t('propose.topic.own_owners'),
            href: `${roomOf(matter)}/propose/own-owners`,
            note: t('commitment.open.side'),
          },
        ]
      : []),
  ];
}
