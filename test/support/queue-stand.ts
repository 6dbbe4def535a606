import pg from 'pg';
import { migrate } from '../../src/platform/database/data-source.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { Outbox } from '../../src/platform/queue/outbox.js';
import type { QueuePlace } from '../../src/platform/queue/queue-connection.js';
import { RelayLoop } from '../../src/platform/queue/relay-loop.js';
import { createTestDatabase, type TestDatabase } from './database/template-database.js';
import { type PrivateRedis, redisIsHere, startPrivateRedis } from './private-redis.js';
import { doneAtOnce, type Handle, type QueueProcess, startQueues } from './queue-bench.js';

export const BACKENDS = ['postgres', 'redis'] as const;

export type BackendName = (typeof BACKENDS)[number];

/** `describe`, or its skipping twin where no redis-server is on the PATH, which is then said aloud. */
export function describeOn(backend: BackendName): typeof describe.skip {
  if (backend !== 'redis' || redisIsHere()) return describe;
  process.stderr.write('NOT TESTED: the queue on Redis, because no redis-server is on the PATH\n');
  return describe.skip;
}

/** A database a test, a Redis a suite, and processes that are stopped after each test. */
export class QueueStand {
  private database: TestDatabase | null = null;
  private pool: pg.Pool | null = null;
  private server: PrivateRedis | null = null;
  readonly running: QueueProcess[] = [];

  /** Registers its own beginning and end with the suite in which it is made. */
  constructor(backend: BackendName) {
    beforeAll(async () => {
      if (backend === 'redis') this.server = await startPrivateRedis();
    });
    beforeEach(async () => {
      this.database = await createTestDatabase(async (url) => void (await migrate(url)));
      this.pool = new pg.Pool({ connectionString: this.database.url, max: 2 });
      this.pool.on('error', () => undefined);
    }, 60_000);
    afterEach(async () => {
      await Promise.all(this.running.splice(0).map((one) => one.close()));
      await this.pool?.end();
      await this.database?.drop();
    }, 60_000);
    afterAll(() => this.server?.remove());
  }

  get owner(): pg.Pool {
    if (this.pool === null) throw new Error('asked for outside a test');
    return this.pool;
  }

  get redis(): PrivateRedis {
    if (this.server === null) throw new Error('this suite has no Redis');
    return this.server;
  }

  get place(): QueuePlace {
    return { redisUrl: this.server?.url ?? null, databaseUrl: this.database?.url ?? '' };
  }

  /** A process that neither relays nor works yet. */
  async start(handle: Handle = doneAtOnce): Promise<QueueProcess> {
    const started = await startQueues(this.place, handle);
    this.running.push(started);
    return started;
  }

  /** A process that relays and works. */
  async work(handle: Handle): Promise<QueueProcess> {
    const started = await this.start(handle);
    started.get(JobWorkers).start();
    started.get(RelayLoop).start();
    return started;
  }

  /** Commits one mail job an id. */
  order(from: QueueProcess, ...ids: string[]): Promise<void> {
    const payloads = ids.map((mailId) => ({ mailId, sideId: null }));
    return from.get(UnitOfWork).run({ sideId: null }, (tx) => from.get(Outbox).enqueue(tx, 'mail.send', ...payloads));
  }

  /** Committed jobs that are not with the queue yet. */
  async waiting(): Promise<number> {
    const { rows } = await this.owner.query<{ count: number }>(
      'select count(*)::int as count from outbox_job where relayed_at is null',
    );
    return rows[0]?.count ?? -1;
  }
}

/** A handler that does every job at once and writes down its mail. */
export function recorder(): { readonly handled: string[]; readonly handle: Handle } {
  const handled: string[] = [];
  const handle: Handle = (_, payload) => {
    handled.push('mailId' in payload ? payload.mailId : '');
    return Promise.resolve({ outcome: 'done' });
  };
  return { handled, handle };
}
