import type { CivilDate } from '../../shared/civil-date.js';
import type { SideId } from '../../shared/side-id.js';
import type { TimerAction, TimerLevel } from './timer-definition.js';

/** One firing of a timer, due or to come. */
export interface PlannedTimer {
  readonly timer: string;
  /** Whose matter it is; null = of all sides together. */
  readonly side: SideId | null;
  /** What makes it fire once only: the same for as long as what it counts from is the same. */
  readonly anchorKey: string;
  /** The day from which was counted in the end: of the position, the joint state, the deadline or the proposal. */
  readonly sinceOn: CivilDate;
  readonly dueOn: CivilDate;
  /** Whether a day counted through has no official calendar behind it yet. */
  readonly provisional: boolean;
  readonly action: TimerAction;
  readonly level: TimerLevel | null;
}
