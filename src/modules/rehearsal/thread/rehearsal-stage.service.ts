import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import { Problem } from '../../../platform/http/problem.js';
import { type ThreadEnd, ThreadEnded } from '../../../platform/threads/asked-thread.js';
import { ThreadLine, type ThreadLineSetting } from '../../../platform/threads/thread-line.js';
import type { RehearsalAnswer, RehearsalTask } from './rehearsal-task.js';

/** Token of the `ThreadLineSetting` of the stage, where it is not as shipped. */
export const STAGE_SETTING = Symbol('STAGE_SETTING');

/**
 * As shipped: the built program beside this file, nine times what the longest rehearsal takes where the machine has nothing else
 * to do, and four times its memory.
 */
export const SHIPPED_STAGE: ThreadLineSetting = {
  program: new URL('./rehearsal-thread.js', import.meta.url),
  milliseconds: 90_000,
  megabytes: 512,
};

/** How many rehearsals one process holds in memory at a time, the one in work included. */
export const MOST_REHEARSALS_IN_LINE = 4;

/** What is said of a thread that reached its bounds; one that was stopped is unavailable already. */
const PROBLEM_OF = {
  late: 'rehearsal_too_long',
  out_of_memory: 'rehearsal_too_large',
  stopped: 'unavailable',
} as const satisfies Record<ThreadEnd, string>;

/** Plays drafts without holding up others: in a thread, one after another in each process. */
@Injectable()
export class RehearsalStage implements OnModuleDestroy {
  private readonly line: ThreadLine<RehearsalTask, RehearsalAnswer>;

  constructor(@Optional() @Inject(STAGE_SETTING) setting: ThreadLineSetting | null) {
    this.line = new ThreadLine(setting ?? SHIPPED_STAGE, MOST_REHEARSALS_IN_LINE);
  }

  /**
   * Plays a draft. Throws unavailable where too many wait already in this process or it closes, rehearsal_too_long and
   * rehearsal_too_large where it was ended for the time or the memory it took.
   */
  async play(task: RehearsalTask): Promise<RehearsalAnswer> {
    try {
      return await this.line.ask(task);
    } catch (error) {
      throw error instanceof ThreadEnded ? new Problem(PROBLEM_OF[error.end]) : error;
    }
  }

  onModuleDestroy(): void {
    this.line.close();
  }
}
