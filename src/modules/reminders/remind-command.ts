import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import { Logger } from '../../platform/logging/logger.js';
import { OutboxRelay } from '../../platform/queue/outbox-relay.js';
import { MailSender, type SendOutcome } from '../mail/index.js';
import { DayToCome } from './sweep/day-to-come.js';
import { ReminderSweepService } from './sweep/reminder-sweep.service.js';
import { type FailedPart, SweepFailed } from './sweep/sweep-faults.js';
import { SweepHorizon } from './sweep/sweep-horizon.js';
import type { SweepOutcome, SweptMail } from './sweep/sweep-outcome.js';

/** What became of the mails of a sweep so far. */
export interface Remitted {
  readonly sent: number;
  /** Not taken by the mail server yet; the worker tries again. */
  readonly waiting: number;
  readonly failed: number;
}

/** The answer to `remind`. */
export interface RemindReport extends SweepOutcome, Remitted {
  readonly on: CivilDate;
  readonly dryRun: boolean;
  /** What was left out because it went wrong; everything else was swept. */
  readonly faults: readonly FailedPart[];
}

const AT_A_TIME = 8;

/** `remind --on <date>`: sweeps a day by hand and sends at once what it found, worker or no worker. */
@Injectable()
export class RemindCommand {
  constructor(
    private readonly sweeps: ReminderSweepService,
    private readonly relay: OutboxRelay,
    private readonly sender: MailSender,
    private readonly logger: Logger,
    private readonly horizon: SweepHorizon,
  ) {}

  /**
   * Sweeps all conferences. A dry run keeps and sends nothing and tells what would go out, on whatever day; reminders are sent
   * for the next working day at the latest. Where a part goes wrong all others are swept and sent. Throws DayToCome.
   */
  async run({ on, dryRun }: { readonly on: CivilDate; readonly dryRun: boolean }): Promise<RemindReport> {
    const last = await this.horizon.nextDay();
    if (!dryRun && on > last) throw new DayToCome(on, last);
    const { outcome, faults } = await this.swept({ on, dryRun });
    if (!dryRun) await this.drainOutbox();
    const remitted = dryRun ? { sent: 0, waiting: 0, failed: 0 } : await this.sendAll(outcome.mails);
    return { ...outcome, on, dryRun, faults, ...remitted };
  }

  /** What was swept, also where a part of it went wrong. */
  private async swept(order: {
    readonly on: CivilDate;
    readonly dryRun: boolean;
  }): Promise<{ readonly outcome: SweepOutcome; readonly faults: readonly FailedPart[] }> {
    try {
      return { outcome: await this.sweeps.sweepAll(order), faults: [] };
    } catch (failure) {
      if (!(failure instanceof SweepFailed)) throw failure;
      failure.log(this.logger);
      return { outcome: failure.outcome, faults: failure.parts };
    }
  }

  /** Where the queue is down the jobs stay in the outbox, and the mails of this sweep are sent all the same. */
  private async drainOutbox(): Promise<void> {
    try {
      while ((await this.relay.relayBatch()) > 0);
    } catch (error) {
      this.logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'outbox waits for the queue');
    }
  }

  /** A worker may be sending the same mails: each row is sent by whoever locks it, and waited for here. */
  private async sendAll(mails: readonly SweptMail[]): Promise<Remitted> {
    const outcomes: SendOutcome[] = [];
    const waiting = [...mails];
    const lane = async (): Promise<void> => {
      for (let mail = waiting.shift(); mail !== undefined; mail = waiting.shift())
        outcomes.push(await this.sender.send({ mailId: mail.id, sideId: mail.sideId, last: false, wait: true }));
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
    const count = (...wanted: SendOutcome[]): number => outcomes.filter((outcome) => wanted.includes(outcome)).length;
    return { sent: count('sent', 'settled'), waiting: count('deferred', 'busy', 'gone'), failed: count('failed') };
  }
}
