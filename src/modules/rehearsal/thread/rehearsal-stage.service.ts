import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import { Problem } from '../../../platform/http/problem.js';
import { BUILT_REHEARSAL, rehearsalInThread, type RunningRehearsal } from './rehearsal-in-thread.js';
import type { RehearsalAnswer, RehearsalTask } from './rehearsal-task.js';

/** How a stage is set up, where it is not as shipped. */
export interface StageSetting {
  /** Address of the thread's program. */
  readonly program: URL;
  /** How long one rehearsal may take. */
  readonly milliseconds: number;
}

/** Token of a `StageSetting`. */
export const STAGE_SETTING = Symbol('STAGE_SETTING');

/** Nine times what the longest rehearsal takes where the machine has nothing else to do. */
const MILLISECONDS = 90_000;
/** How many rehearsals are held in memory at a time, the one in work included. */
export const MOST_REHEARSALS_IN_LINE = 4;

/** Plays drafts without holding up others: in a thread, one after another. */
@Injectable()
export class RehearsalStage implements OnModuleDestroy {
  private readonly setting: StageSetting;
  private line: Promise<unknown> = Promise.resolve();
  private inLine = 0;
  private running: RunningRehearsal | null = null;
  private closed = false;

  constructor(@Optional() @Inject(STAGE_SETTING) setting: StageSetting | null) {
    this.setting = setting ?? { program: BUILT_REHEARSAL, milliseconds: MILLISECONDS };
  }

  /**
   * Plays a draft. Throws unavailable where too many wait already or the application closes, rehearsal_too_long where it was
   * ended for the time it took.
   */
  async play(task: RehearsalTask): Promise<RehearsalAnswer> {
    if (this.inLine >= MOST_REHEARSALS_IN_LINE) throw new Problem('unavailable');
    this.inLine += 1;
    const turn = this.line.then(() => this.inThread(task));
    this.line = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.inLine -= 1;
    }
  }

  onModuleDestroy(): void {
    this.closed = true;
    this.running?.stop();
  }

  private async inThread(task: RehearsalTask): Promise<RehearsalAnswer> {
    if (this.closed) throw new Problem('unavailable');
    const { program, milliseconds } = this.setting;
    this.running = rehearsalInThread(program, task, milliseconds);
    try {
      const answer = await this.running.answer;
      if (answer === null) throw new Problem('rehearsal_too_long');
      return answer;
    } finally {
      this.running = null;
    }
  }
}
