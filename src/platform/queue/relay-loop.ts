import { Injectable } from '@nestjs/common';
import { Logger } from '../logging/logger.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxSignal } from './outbox-signal.js';

/** A relay in another process is found within this time even if no signal reaches us. */
const LOOK_EVERY_MS = 1_000;
const LOOKS_A_DAY = 86_400;

/** Keeps the outbox empty: at once after a commit of this process, every second otherwise, for ever when the queue is down. */
@Injectable()
export class RelayLoop {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private looks = 0;

  constructor(
    private readonly relay: OutboxRelay,
    private readonly signal: OutboxSignal,
    private readonly logger: Logger,
  ) {}

  /** Starts looking; starting twice is starting once. */
  start(): void {
    if (this.timer !== null) return;
    this.signal.listen(() => this.look());
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.look();
  }

  /** Stops after the batch in hand. */
  async stop(): Promise<void> {
    this.signal.listen(null);
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.running;
  }

  private look(): void {
    if (this.running !== null) {
      this.again = true;
      return;
    }
    this.running = this.drain().finally(() => {
      this.running = null;
      if (this.again && this.timer !== null) {
        this.again = false;
        this.look();
      }
    });
  }

  private async drain(): Promise<void> {
    try {
      while ((await this.relay.relayBatch()) > 0 && this.timer !== null);
      if (this.looks++ % LOOKS_A_DAY === 0) await this.relay.forgetOld();
    } catch (error) {
      this.logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'outbox waits for the queue');
    }
  }
}
