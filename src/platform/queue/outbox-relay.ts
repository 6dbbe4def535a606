import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JOBS } from './job-catalogue.js';
import { JobQueues, type QueuedJob } from './job-queues.js';

const BATCH = 500;

/** Rows already in the queue are kept this long, for whoever looks for the way a job took. */
const KEPT_DAYS = 7;

interface WaitingRow {
  readonly id: string;
  readonly job: QueuedJob['name'];
  readonly payload: QueuedJob['payload'];
  readonly createdAt: Date;
}

/** Jobs of another version of the program are left to it: one such row must not hold up all others. */
const WAITING = `
  select id, job, payload, created_at as "createdAt" from outbox_job
  where relayed_at is null and job = any($1::text[]) order by id limit ${BATCH} for update skip locked`;

/**
 * Moves committed jobs from the outbox to the queue. A crash between the two adds the job again under the same job id,
 * which the queue ignores while it still keeps the first, and which the handlers tolerate afterwards.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: JobQueues,
  ) {}

  /** Moves one batch and tells how many; rows locked by another relay are left to it. Throws where the queue is down. */
  async relayBatch(): Promise<number> {
    return this.unitOfWork.run({ sideId: null }, async (tx) => {
      const rows = await tx.rows<WaitingRow>(WAITING, [Object.keys(JOBS)]);
      if (rows.length === 0) return 0;
      await this.queues.addAll(rows.map((row) => toQueuedJob(row)));
      await tx.rows('update outbox_job set relayed_at = now() where id = any($1::bigint[])', [
        rows.map((row) => row.id),
      ]);
      return rows.length;
    });
  }

  /** Forgets rows that went into the queue a week ago. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run({ sideId: null }, (tx) =>
      tx.rows(`delete from outbox_job where relayed_at < now() - interval '${KEPT_DAYS} days'`),
    );
  }
}

/** The time is part of the id: a restored database counts its rows anew, and the queue would take them for old acquaintances. */
function toQueuedJob({ id, job, payload, createdAt }: WaitingRow): QueuedJob {
  return { name: job, payload, id: `outbox_${id}_${createdAt.getTime()}` };
}
