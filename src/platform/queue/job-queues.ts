import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Clock } from '../clock/clock.js';
import { JOBS, QUEUES, type JobCatalogue, type JobName, type QueueName } from './job-catalogue.js';
import { QueueConnection } from './queue-connection.js';
import { withinTime } from './within-time.js';

/** A job as it goes into its queue. The id makes adding it twice harmless; it may hold no colon. */
export interface QueuedJob {
  readonly name: JobName;
  readonly payload: JobCatalogue[JobName];
  readonly id: string;
}

/** Finished jobs are kept for a day so that a second add with the same id is still recognised, failed ones for a month. */
const KEEP = { removeOnComplete: { age: 86_400, count: 5_000 }, removeOnFail: { age: 2_592_000 } };

/** Working days of all sides are counted at UTC+8, so a daily job has one hour for all of them. */
const DAILY = { pattern: '0 30 8 * * *', tz: 'Asia/Shanghai' };

const ADDED_WITHIN_MS = 10_000;
const CLOSED_WITHIN_MS = 3_000;

/** The sending half of the queues. */
@Injectable()
export class JobQueues {
  private readonly queues = new Map<QueueName, Queue>();

  constructor(
    private readonly connection: QueueConnection,
    private readonly clock: Clock,
  ) {}

  /** Adds jobs, one round trip a queue. Throws within seconds where the queue is down. */
  async addAll(jobs: readonly QueuedJob[]): Promise<void> {
    for (const name of QUEUES) {
      const mine = jobs.filter((job) => JOBS[job.name].queue === name);
      if (mine.length === 0) continue;
      const entries = mine.map((job) => ({
        name: job.name,
        data: job.payload,
        opts: { ...optionsOf(job.name), jobId: job.id },
      }));
      await this.use(name, (queue) => queue.addBulk(entries));
    }
  }

  /**
   * Runs a job at half past eight (UTC+8) every day; saying it again changes nothing. A run that was due while no worker was
   * up is made up for now: setting a schedule anew would silently drop it.
   */
  async scheduleDaily<Name extends JobName>(id: string, name: Name, payload: JobCatalogue[Name]): Promise<void> {
    await this.use(JOBS[name].queue, async (queue) => {
      const missed = (await queue.getJobScheduler(id))?.next;
      if (missed !== undefined && missed !== null && missed <= this.clock.now().getTime())
        await queue.add(name, payload, { ...optionsOf(name), jobId: `${id}_${missed}` });
      await queue.upsertJobScheduler(id, DAILY, { name, data: payload, opts: optionsOf(name) });
    });
  }

  /** Jobs waiting, delayed, active and failed, per queue, for the metrics. */
  async counts(): Promise<Record<QueueName, Record<string, number>>> {
    const entries = await Promise.all(
      QUEUES.map(async (name) => {
        const counts = await this.use(name, (queue) => queue.getJobCounts('waiting', 'delayed', 'active', 'failed'));
        return [name, counts] as const;
      }),
    );
    return Object.fromEntries(entries) as Record<QueueName, Record<string, number>>;
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.keys()].map((name) => this.discard(name)));
  }

  /** A queue object that failed while it was opening fails for ever, so it is made anew for the next call. */
  private async use<T>(name: QueueName, work: (queue: Queue) => Promise<T>): Promise<T> {
    await this.connection.assertReachable();
    try {
      return await withinTime(name, ADDED_WITHIN_MS, work(this.queue(name)));
    } catch (error) {
      void this.discard(name);
      throw error;
    }
  }

  private queue(name: QueueName): Queue {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const made = this.connection.newQueue(name);
    made.on('error', () => undefined); // a lost connection shows in the call that needs it; the driver reconnects
    this.queues.set(name, made);
    return made;
  }

  private async discard(name: QueueName): Promise<void> {
    const queue = this.queues.get(name);
    this.queues.delete(name);
    if (queue !== undefined) await withinTime(name, CLOSED_WITHIN_MS, queue.close()).catch(() => undefined);
  }
}

function optionsOf(name: JobName) {
  const { attempts, backoffMs } = JOBS[name];
  return { ...KEEP, attempts, backoff: { type: 'exponential', delay: backoffMs } };
}
