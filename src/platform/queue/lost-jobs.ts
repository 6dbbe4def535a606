import { Injectable } from '@nestjs/common';
import type { JobName } from './job-catalogue.js';

/** Queues again the jobs of work that was ordered before a moment and is not done, and gives how many. */
export type Requeue = (orderedBefore: Date) => Promise<number>;

/**
 * Work whose job a queue without a durable store may have lost. The order itself is in the database, so that what is still
 * undone long after its job must have ended can be queued again; a job that lives all the same finds its work done.
 */
@Injectable()
export class LostJobs {
  private readonly finders = new Map<JobName, Requeue>();

  /** Called by the module that owns the job. Throws where somebody looks after the job already. */
  register(name: JobName, requeue: Requeue): void {
    if (this.finders.has(name)) throw new Error(`job ${name} is looked after twice; remove one`);
    this.finders.set(name, requeue);
  }

  /** Asks every owner; gives how many jobs were queued again, by name, without those of which there was none. */
  async requeue(orderedBefore: Date): Promise<Readonly<Partial<Record<JobName, number>>>> {
    const counts: Partial<Record<JobName, number>> = {};
    for (const [name, requeue] of this.finders) {
      const count = await requeue(orderedBefore);
      if (count > 0) counts[name] = count;
    }
    return counts;
  }
}
