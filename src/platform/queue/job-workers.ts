import { Injectable } from '@nestjs/common';
import { UnrecoverableError, type Job, type Worker } from 'bullmq';
import { Logger } from '../logging/logger.js';
import { CONCURRENCY, JOBS, QUEUES, isJobName, type QueueName } from './job-catalogue.js';
import { HopelessJob } from './job-handler.js';
import { JobRegistry } from './job-registry.js';
import { QueueConnection } from './queue-connection.js';
import { withinTime } from './within-time.js';

/** How long a stop waits for running jobs before it leaves them to another worker. */
const STOP_WITHIN_MS = 15_000;
const FORCED_WITHIN_MS = 2_000;
/** A job whose worker died is taken up by another after this time; a live worker renews its claim long before. */
const LOCK_MS = 15_000;
const LOOK_FOR_DEAD_EVERY_MS = 5_000;
/** Jobs see by themselves that their work is done, so a machine that dies often must not turn them into failed ones. */
const DEATHS_SURVIVED = 10;
/** BullMQ waits 15 s after a lost database by default; a reminder need not. */
const RETRY_AFTER_MS = 1_000;

/** The working half of the queues: one BullMQ worker a queue, each job to its one handler. */
@Injectable()
export class JobWorkers {
  private workers: Worker[] = [];
  private readonly running = new Set<Promise<string>>();

  constructor(
    private readonly connection: QueueConnection,
    private readonly registry: JobRegistry,
    private readonly logger: Logger,
  ) {}

  /** Starts working on the queues; jobs of others wait. Throws where a job of the catalogue has no handler. */
  start(queues: readonly QueueName[] = QUEUES): void {
    this.registry.assertComplete();
    this.workers = queues.map((queue) => this.worker(queue));
  }

  /**
   * Lets running jobs finish, within a limit; what is left is taken up by another worker after its lock expires. Where the
   * queue does not answer only the jobs are waited for: the driver would wait for its server for ever.
   */
  async stop(): Promise<void> {
    const workers = this.workers;
    this.workers = [];
    if (workers.length === 0) return;
    const answers = await this.connection.ping();
    const orderly = answers ? workers.map((worker) => worker.close()) : [...this.running];
    await withinTime('stop', STOP_WITHIN_MS, Promise.allSettled(orderly)).catch(() => undefined);
    const forced = answers ? [] : workers.map((worker) => worker.close(true));
    await withinTime('stop', FORCED_WITHIN_MS, Promise.allSettled(forced)).catch(() => undefined);
  }

  private worker(queue: QueueName): Worker {
    const worker = this.connection.newWorker(queue, (job) => this.track(this.run(job)), {
      concurrency: CONCURRENCY[queue],
      runRetryDelay: RETRY_AFTER_MS,
      lockDuration: LOCK_MS,
      stalledInterval: LOOK_FOR_DEAD_EVERY_MS,
      maxStalledCount: DEATHS_SURVIVED,
    });
    worker.on('error', (error) => this.logger.warn({ queue, error: error.message }, 'queue connection'));
    worker.on('failed', (job, error) =>
      this.logger.warn({ queue, job: job?.name, id: job?.id, attempt: job?.attemptsMade, error: error.message }, 'job'),
    );
    return worker;
  }

  private track(run: Promise<string>): Promise<string> {
    this.running.add(run);
    const forget = (): void => void this.running.delete(run);
    run.then(forget, forget);
    return run;
  }

  private async run(job: Job): Promise<string> {
    if (!isJobName(job.name)) throw new UnrecoverableError(`unknown job ${job.name}`);
    const attempt = job.attemptsMade + 1;
    const attempts = job.opts.attempts ?? JOBS[job.name].attempts; // a job keeps the number it was queued with
    const handler = this.registry.handlerOf(job.name);
    try {
      const result = await handler.handle(job.data as never, { attempt, last: attempt >= attempts });
      return result.outcome === 'done' ? 'done' : `skipped: ${result.because}`;
    } catch (error) {
      if (error instanceof HopelessJob) throw new UnrecoverableError(error.message);
      throw error;
    }
  }
}
