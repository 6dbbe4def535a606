import type { Activity } from '../../../domain/shared/activity.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';
import type { RenderedText } from '../../../domain/shared/text-in.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { DeadlineView } from './deadline-view.js';
import type { PositionView } from './position-view.js';
import type { ProposalView } from './proposal-view.js';
import type { ScheduleView } from './side-schedule.js';
import type { TaskMark } from './task-mark.js';

/**
 * Groups of tasks, most urgent first. Working days are the reader's own side's: `this_week` = the next 5, `near` = the next 20.
 * `done_on_our_side`: the side stated it is fulfilled or routine and owes nothing while the others have not agreed.
 */
export const TASK_GROUPS = [
  'past_due',
  'this_week',
  'near',
  'later',
  'before_session',
  'no_date',
  'done_on_our_side',
] as const;

export type TaskGroup = (typeof TASK_GROUPS)[number];

/** What the reader's organisation is to the commitment; `side` = the secretariat looks after it for the whole side. */
export type TaskPart = 'lead' | 'supporting' | 'side';

interface Headline {
  readonly commitmentId: string;
  readonly number: string;
  readonly titles: RenderedText;
  readonly authoritative: Language;
  readonly kind: Kind;
  readonly standing: Standing;
  readonly version: number;
}

/** One open commitment the reader owes something to. */
export interface Task extends Headline {
  readonly part: TaskPart;
  /** The own side's position; null where it never stated one. */
  readonly ownState: string | null;
  readonly deadline: DeadlineView | null;
  readonly schedule: ScheduleView | null;
  /** What the own side last shared. */
  readonly lastStatement: { readonly statedOn: CivilDate; readonly activity: Activity } | null;
  /** A statement of the own side is written and not shared yet. */
  readonly hasDraft: boolean;
}

/** `total` may be more than the tasks shown, which are the most urgent; the rest stands on the group's own pages. */
export interface TaskGroupView {
  readonly group: TaskGroup;
  readonly total: number;
  readonly tasks: readonly Task[];
}

/** One page of one group. */
export interface TaskGroupPage extends TaskGroupView {
  readonly frame: ConferenceFrame;
  readonly today: CivilDate;
  /** Where the next page begins; null on the last. */
  readonly next: TaskMark | null;
}

/** An open proposal with the commitment it is about. */
export interface ProposalTask extends Headline {
  readonly positions: readonly PositionView[];
  readonly proposal: ProposalView;
}

export interface MyWorkView {
  readonly frame: ConferenceFrame;
  readonly today: CivilDate;
  /** Waiting for the reader's side, the longest waiting first. */
  readonly toDecide: readonly ProposalTask[];
  /** Consented by the reader's side and waiting for others. */
  readonly awaitingOthers: readonly ProposalTask[];
  /** How many there are of either, shown or not. */
  readonly proposals: { readonly toDecide: number; readonly awaitingOthers: number };
  /** Groups that have a task, in order of urgency. */
  readonly groups: readonly TaskGroupView[];
  /** Tasks in all groups, shown or not. */
  readonly total: number;
  /** Days from a week ago to some weeks on, on which any task is due. */
  readonly dueDays: readonly CivilDate[];
}
