import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Logger } from '../../platform/logging/logger.js';
import { LostJobs } from '../../platform/queue/lost-jobs.js';
import { IdempotencyRepository } from '../access/index.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A request is not sent again under its key two days later: then its answer only takes up room. */
const ANSWERS_KEPT_MS = 2 * DAY_MS;
/** Longer than all attempts of a report or a migration together: what is undone then has lost its job. */
const LOST_AFTER_MS = HOUR_MS;
/** Rows a statement, so that none of them holds up anybody for long. */
const MOST_AT_A_TIME = 1_000;

/** Throws out, hour by hour, what nobody will ask for any more, and queues again what lost its job. Several processes may do so at once. */
@Injectable()
export class Housekeeping implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly keys: IdempotencyRepository,
    private readonly lost: LostJobs,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Called where a worker starts: now, and every hour from now on. Starting twice is starting once. */
  start(): void {
    if (this.timer !== null) return;
    const round = (): void => void (this.running = this.round());
    this.timer = setInterval(round, HOUR_MS);
    this.timer.unref();
    round();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.running;
  }

  /** Forgets answers older than two days, some at a time, and gives how many. */
  async forgetAnswers(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - ANSWERS_KEPT_MS);
    let count = 0;
    for (const sideId of await this.keys.fences()) {
      for (let gone = MOST_AT_A_TIME; gone === MOST_AT_A_TIME; count += gone)
        gone = await this.keys.forget(sideId, before, MOST_AT_A_TIME);
    }
    return count;
  }

  /** Queues again reports and migrations that have waited too long for their job, and gives how many. */
  async requeueLost(): Promise<number> {
    const counts = await this.lost.requeue(new Date(this.clock.now().getTime() - LOST_AFTER_MS));
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (all > 0) this.logger.warn(counts, 'jobs lost by the queue were queued again');
    return all;
  }

  /** What fails now is done an hour later; nobody waits for it. One that fails does not keep the other from being done. */
  private async round(): Promise<void> {
    for (const task of [() => this.requeueLost(), () => this.forgetAnswers()]) {
      try {
        await task();
      } catch (error) {
        this.logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'housekeeping');
      }
    }
  }
}
