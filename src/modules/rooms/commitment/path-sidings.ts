import type { TrackProps } from '../../../platform/web/components/track.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { jointLabel, type Matter } from './matter.js';
import { jointMoves } from './move-order.js';
import { pathDays } from './path-days.js';

type Siding = NonNullable<TrackProps['sidings']>[number];

/** Waits that are over, and joint states off the main line that were not used. */
export function pathSidings(view: ViewContext, matter: Matter): Siding[] {
  return [...waits(view, matter), ...unused(view, matter)];
}

function waits({ t }: ViewContext, { commitment }: Matter): Siding[] {
  const days = pathDays(commitment.path);
  return days.flatMap((step, place): Siding[] => {
    if (step.standing !== 'waiting' || days[place - 1]?.standing === 'waiting') return [];
    const end = days.slice(place + 1).find(({ standing }) => standing !== 'waiting');
    if (end === undefined) return [];
    const span = { from: formatDate(t, step.on, 'plain'), to: formatDate(t, end.on, 'plain') };
    const text = t('commitment.path.span', { state: t('marks.standing.waiting'), ...span });
    return [{ standing: 'waiting', text }];
  });
}

function unused(view: ViewContext, matter: Matter): Siding[] {
  const { definition } = matter.moves;
  if (definition.joint[matter.commitment.jointState]?.open !== true) return [];
  const joint = jointMoves(definition);
  const next = matter.commitment.proposal?.to ?? joint[0]?.to;
  const aside = joint.filter(({ to }) => to !== next);
  return aside.map(({ to }) => ({
    standing: definition.joint[to]?.standing ?? 'not_begun',
    text: view.t('commitment.path.unused', { state: jointLabel(view, matter, to) }),
  }));
}
