import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import type { Transaction } from '../database/transaction.js';
import type { JobCatalogue, JobName } from './job-catalogue.js';
import { OutboxSignal } from './outbox-signal.js';

/** Takes jobs inside the transaction that causes them. They reach the queue after the commit, or never after a rollback. */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly signal: OutboxSignal,
  ) {}

  /** Writes jobs beside the change that causes them. */
  async enqueue<Name extends JobName>(tx: Transaction, job: Name, ...payloads: JobCatalogue[Name][]): Promise<void> {
    if (payloads.length === 0) return;
    await tx.rows(
      `insert into outbox_job (job, payload, created_at)
       select $1, payload, $3 from jsonb_array_elements($2::jsonb) as payload`,
      [job, JSON.stringify(payloads), this.clock.now()],
    );
    tx.afterCommit(() => this.signal.raise());
  }
}
