import type { CivilDate } from '../../shared/civil-date.js';
import type { SideId } from '../../shared/side-id.js';
import type { Standing } from '../../shared/standing.js';
import { NEVER_STATED, type Definition } from '../definition.js';
import { openPeriods, type TimerSpan } from './recurring-anchors.js';
import type { TimerAnchor, TimerDefinition } from './timer-definition.js';
import type { TimerFacts } from './timer-facts.js';

/** A day to count from, and what it is the day of. */
export interface Anchor {
  readonly key: string;
  readonly side: SideId | null;
  readonly on: CivilDate;
  readonly provisional: boolean;
  /** The day of what is counted from in the end, where a timer lies between. */
  readonly sinceOn: CivilDate;
}

/** A side that states its part as done is not late with it; that all sides have yet to say so together is not its delay. */
export const DONE: readonly Standing[] = ['fulfilled', 'routine'];

/**
 * The anchors that there are now: one a side for a position, a deadline or a period of a recurring one (unless its part is done), one for all sides otherwise, none where what is
 * counted from is not there. A position or deadline that changes has another key, so that its timers begin anew.
 */
export function anchorsOf(
  { positions }: Pick<Definition, 'positions'>,
  { since, days }: Pick<TimerDefinition, 'days'> & { readonly since: Exclude<TimerAnchor, { on: 'timer' }> },
  facts: TimerFacts,
  span: TimerSpan,
): readonly Anchor[] {
  switch (since.on) {
    case 'position':
      return Object.entries(facts.positions).flatMap(([side, { state, since: on, sequence }]) =>
        since.states.includes(state ?? NEVER_STATED) ? [anchor(`position:${side}:${sequence}`, side, on)] : [],
      );
    case 'joint': {
      const { state, since: on, sequence } = facts.joint;
      return since.states.includes(state) ? [anchor(`joint:${sequence}`, null, on)] : [];
    }
    case 'deadline': {
      const { deadline } = facts;
      if (deadline === null) return [];
      return Object.entries(facts.positions).flatMap(([side, { state }]) => {
        const standing = state === null ? undefined : positions[state]?.standing;
        const isDone = standing !== undefined && DONE.includes(standing);
        return isDone ? [] : lastDays(deadline, side, since.when === 'before' ? -days : days, span);
      });
    }
    case 'proposal':
      return facts.proposal === null ? [] : [anchor(`proposal:${facts.proposal.id}`, null, facts.proposal.openedOn)];
  }
}

/** One for a day, or one for each period that the side has to answer for. */
function lastDays(
  { version, latest, recurring }: NonNullable<TimerFacts['deadline']>,
  side: SideId,
  days: number,
  span: TimerSpan,
): readonly Anchor[] {
  if (recurring)
    return openPeriods(recurring, side, days, span).map((end) =>
      anchor(`deadline:${version}:${end}:${side}`, side, end),
    );
  return latest === null ? [] : [anchor(`deadline:${version}:${side}`, side, latest)];
}

function anchor(key: string, side: SideId | null, on: CivilDate): Anchor {
  return { key, side, on, provisional: false, sinceOn: on };
}
