import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Logger } from '../../platform/logging/logger.js';
import { IdempotencyRepository } from '../access/index.js';

const DAY_MS = 86_400_000;
/** A request is not sent again under its key two days later: then its answer only takes up room. */
const ANSWERS_KEPT_MS = 2 * DAY_MS;
/** Rows a statement, so that none of them holds up anybody for long. */
const MOST_AT_A_TIME = 1_000;

/** Throws out, once a day, what nobody will ask for any more. Several processes may do so beside each other. */
@Injectable()
export class Housekeeping implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly keys: IdempotencyRepository,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Called where a worker starts: now, and every day from now on. Starting twice is starting once. */
  start(): void {
    if (this.timer !== null) return;
    const round = (): void => void (this.running = this.round());
    this.timer = setInterval(round, DAY_MS);
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

  /** What fails today is done tomorrow; nobody waits for it. */
  private async round(): Promise<void> {
    try {
      await this.forgetAnswers();
    } catch (error) {
      this.logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'housekeeping');
    }
  }
}
