import type { CivilDate } from '../../shared/civil-date.js';
import type { SideId } from '../../shared/side-id.js';
import type { Standing } from '../../shared/standing.js';
import { NEVER_STATED, type Definition } from '../definition.js';
import type { TimerAnchor } from './timer-definition.js';
import type { TimerFacts } from './timer-facts.js';

/** A day to count from, and what it is the day of. */
export interface Anchor {
  readonly key: string;
  readonly side: SideId | null;
  readonly on: CivilDate;
  readonly provisional: boolean;
}

/** A side that states its part as done is not late with it; that all sides have yet to say so together is not its delay. */
export const DONE: readonly Standing[] = ['fulfilled', 'routine'];

/**
 * The anchors that there are now: one a side for a position or a deadline (unless its part is done), one for all sides otherwise, none where what is
 * counted from is not there. A position or deadline that changes has another key, so that its timers begin anew.
 */
export function anchorsOf(
  { positions }: Pick<Definition, 'positions'>,
  since: Exclude<TimerAnchor, { on: 'timer' }>,
  facts: TimerFacts,
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
      const { version, latest } = facts.deadline ?? { version: 0, latest: null };
      if (latest === null) return [];
      return Object.entries(facts.positions).flatMap(([side, { state }]) => {
        const standing = state === null ? undefined : positions[state]?.standing;
        const isDone = standing !== undefined && DONE.includes(standing);
        return isDone ? [] : [anchor(`deadline:${version}:${side}`, side, latest)];
      });
    }
    case 'proposal':
      return facts.proposal === null ? [] : [anchor(`proposal:${facts.proposal.id}`, null, facts.proposal.openedOn)];
  }
}

function anchor(key: string, side: SideId | null, on: CivilDate): Anchor {
  return { key, side, on, provisional: false };
}
