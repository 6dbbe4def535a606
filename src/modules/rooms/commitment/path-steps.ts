import type { TrackStep } from '../../../platform/web/components/track.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { PathStep } from '../../commitments/index.js';
import { isOpen, jointLabel, type Matter, sideNames, workflowThen } from './matter.js';
import { jointMoves } from './move-order.js';
import { pathDays } from './path-days.js';

/** More steps than these do not fit on a line; the middle of a long path stands in the record. */
const WALKED = 4;

/** Steps of the main line: walked, now, and the one that can follow. A wait for a third party is a siding. */
export function pathSteps(view: ViewContext, matter: Matter): TrackStep[] {
  const steps = mainLine(matter);
  const now = steps.length - 1;
  return [...steps.map((step, place) => stepOf(view, matter, step, place, place === now)), ...nextStep(view, matter)];
}

function mainLine({ commitment }: Matter): readonly PathStep[] {
  const days = pathDays(commitment.path);
  const last = days.length - 1;
  const line: PathStep[] = [];
  days.forEach((step, place) => {
    const aside = step.standing === 'waiting' || step.standing === 'no_report';
    if (place > 0 && aside && place !== last) return;
    const before = line.at(-1);
    if (place > 0 && step.standing === before?.standing) {
      // The positions had met already: what counts from here on is the day all sides closed it.
      const moved = step.cause !== 'migrated' && step.jointState !== before.jointState;
      if (moved && line.length > 1) line[line.length - 1] = step;
      return;
    }
    line.push(step);
  });
  return line.length <= WALKED + 1 ? line : [...line.slice(0, 1), ...line.slice(-WALKED)];
}

function stepOf(view: ViewContext, matter: Matter, step: PathStep, place: number, now: boolean): TrackStep {
  const { t } = view;
  const day = formatDate(t, step.on, 'plain');
  const workflow = workflowThen(matter, step.workflowVersion);
  const joint = jointLabel(view, matter, step.jointState, workflow);
  const closed = workflow.joint[step.jointState]?.open === false;
  const first = place === 0 && !now;
  const label = first || closed ? joint : t(`marks.standing.${step.standing}`);
  return {
    label: place === 0 && now ? joint : label,
    note: now ? t(closed ? 'commitment.path.closed' : 'commitment.path.now', { day }) : day,
    place: now ? 'now' : 'walked',
    standing: step.standing,
  };
}

/** What an open proposal would do, or the first joint move of the workflow; nothing follows a closed commitment. */
function nextStep(view: ViewContext, matter: Matter): TrackStep[] {
  const { commitment, moves } = matter;
  const { t, language } = view;
  if (moves.definition.joint[commitment.jointState]?.open !== true) return [];
  const { proposal } = commitment;
  if (proposal !== null) {
    const note = isOpen(matter, 'accept')
      ? t('commitment.path.needs_you')
      : t('commitment.path.awaits', { sides: sideNames(view, matter, proposal.awaits) });
    return [{ label: proposal.toLabel[language], note, place: 'next', standing: 'not_begun' }];
  }
  const [main] = jointMoves(moves.definition);
  if (main === undefined) return [];
  const label = jointLabel(view, matter, main.to);
  return [{ label, note: t('commitment.path.needs_all'), place: 'next', standing: 'not_begun' }];
}
