import { Problem } from '../http/problem.js';
import { type AskedThread, askThread, type ThreadBounds, ThreadEnded } from './asked-thread.js';

/** How a line is set up; read anew for each task. */
export interface ThreadLineSetting extends ThreadBounds {
  /** Address of the thread's program. */
  readonly program: URL;
}

/**
 * Tasks too long for the process to do beside its requests: each in a thread of its own, one after another. A line is of its
 * process alone; two processes work at two tasks.
 */
export class ThreadLine<Task, Answer> {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private running: AskedThread<Answer> | null = null;
  private closed = false;

  constructor(
    private readonly setting: ThreadLineSetting,
    /** How many tasks are held in memory at a time, the one in work included. */
    private readonly most: number,
  ) {}

  /**
   * Does the task when it is its turn. Throws unavailable where too many wait already or the line was closed, ThreadEnded where
   * the thread reached its bounds, and what the program throws.
   */
  async ask(task: Task): Promise<Answer> {
    if (this.closed || this.waiting >= this.most) throw new Problem('unavailable');
    this.waiting += 1;
    const turn = this.last.then(() => this.inThread(task));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }

  /** Ends the thread in work; whoever waits is told that it is unavailable. */
  close(): void {
    this.closed = true;
    this.running?.stop();
  }

  private async inThread(task: Task): Promise<Answer> {
    if (this.closed) throw new Problem('unavailable');
    const { program, megabytes, milliseconds } = this.setting;
    this.running = askThread<Task, Answer>(program, task, { megabytes, milliseconds });
    try {
      return await this.running.answer;
    } catch (error) {
      throw error instanceof ThreadEnded && error.end === 'stopped' ? new Problem('unavailable') : error;
    } finally {
      this.running = null;
    }
  }
}
