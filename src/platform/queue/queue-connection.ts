import { Inject, Injectable } from '@nestjs/common';
import { createPostgresBackend, type Processor, Queue, runMigrations, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { withinTime } from './within-time.js';

/** Where the queues live: Redis where its address is given, PostgreSQL (a schema of its own) otherwise. */
export interface QueuePlace {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
}

export const QUEUE_PLACE = Symbol('QUEUE_PLACE');

/** Connections of the PostgreSQL backend in one process, shared by all queues and workers; each of those listens on one. */
const POOL_SIZE = 12;
const SCHEMA = 'bullmq';
const ANSWER_WITHIN_MS = 3_000;

/** Owns the connections of all queues and workers of this process. */
@Injectable()
export class QueueConnection {
  private pool: pg.Pool | null = null;
  private sender: Redis | null = null;
  private receiver: Redis | null = null;

  constructor(@Inject(QUEUE_PLACE) private readonly place: QueuePlace) {}

  /** Prepares the backend. Must have finished before the first queue or worker is made. */
  async open(): Promise<void> {
    if (this.place.redisUrl !== null) {
      // Fails fast, so that the outbox keeps the job instead of a driver's memory.
      this.sender = connect(this.place.redisUrl, 1);
      return;
    }
    const pool = new pg.Pool({
      connectionString: this.place.databaseUrl,
      max: POOL_SIZE,
      options: `-c search_path=${SCHEMA}`,
      application_name: 'luoshi-queue',
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
    });
    pool.on('error', () => undefined); // an idle connection was cut; the next statement takes another
    await migrateBackend(pool);
    this.pool = pool;
  }

  /** A queue to add jobs to. The backend is named here and not set for the whole process, which may hold both kinds. */
  newQueue(name: string): Queue {
    if (this.pool !== null)
      return new Queue(name, { connection: this.pool }, createPostgresBackend) as unknown as Queue;
    if (this.sender === null) throw new Error('the queue connection is not open yet');
    return new Queue(name, { connection: this.sender });
  }

  /** A worker on a queue; where its server is lost it waits for it for ever. */
  newWorker(name: string, work: Processor, options: Omit<WorkerOptions, 'connection'>): Worker {
    if (this.pool !== null)
      return new Worker(name, work, { ...options, connection: this.pool }, createPostgresBackend) as unknown as Worker;
    this.receiver ??= connect(this.place.redisUrl ?? '', null);
    return new Worker(name, work, { ...options, connection: this.receiver });
  }

  /** True where the backend answers now; never waits longer than three seconds. */
  async ping(): Promise<boolean> {
    try {
      await this.assertReachable();
      return true;
    } catch {
      return false; // the reason is told by the calls that need the queue
    }
  }

  /** Throws where the backend does not answer within three seconds. */
  async assertReachable(): Promise<void> {
    const answer = this.pool === null ? this.sender?.ping() : this.pool.query('select 1');
    if (answer === undefined) throw new Error('the queue connection is not open');
    await withinTime('queue', ANSWER_WITHIN_MS, Promise.resolve<unknown>(answer));
  }

  /** Leaves the server; one that does not answer is not waited for. */
  async close(): Promise<void> {
    await Promise.all([this.sender, this.receiver].map((client) => leave(client)));
    const pool = this.pool;
    this.pool = null;
    this.sender = null;
    this.receiver = null;
    if (pool !== null) await withinTime('queue pool', ANSWER_WITHIN_MS, pool.end()).catch(() => undefined);
  }
}

function connect(url: string, retries: number | null): Redis {
  const client = new Redis(url, { maxRetriesPerRequest: retries });
  client.on('error', () => undefined); // reported by the calls that fail; the driver reconnects by itself
  return client;
}

async function leave(client: Redis | null): Promise<void> {
  if (client === null) return;
  if (client.status === 'ready') await withinTime('redis', ANSWER_WITHIN_MS, client.quit()).catch(() => undefined);
  client.disconnect();
}

async function migrateBackend(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
}
