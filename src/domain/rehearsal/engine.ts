import { replay } from '../records/replay.js';
import { dueRungs } from '../reminders/due-rungs.js';
import { transition } from '../workflow/transition.js';
import { dueTimers, plannedTimers } from '../workflow/timers/planned-timers.js';

/** The pure functions that a rehearsal puts to the test. Given in, so that a test can give broken ones. */
export interface RehearsedEngine {
  readonly transition: typeof transition;
  readonly replay: typeof replay;
  readonly dueTimers: typeof dueTimers;
  readonly plannedTimers: typeof plannedTimers;
  readonly dueRungs: typeof dueRungs;
}

/** The engine as it is. */
export const ENGINE: RehearsedEngine = { transition, replay, dueTimers, plannedTimers, dueRungs };
