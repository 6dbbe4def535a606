import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { migrate } from '../../src/platform/database/data-source.js';
import { HopelessJob } from '../../src/platform/queue/job-handler.js';
import { JobQueues } from '../../src/platform/queue/job-queues.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { Outbox } from '../../src/platform/queue/outbox.js';
import { OutboxRelay } from '../../src/platform/queue/outbox-relay.js';
import { QueueConnection } from '../../src/platform/queue/queue-connection.js';
import { RelayLoop } from '../../src/platform/queue/relay-loop.js';
import { createTestDatabase, type TestDatabase } from '../support/database/template-database.js';
import { eventually } from '../support/eventually.js';
import { type PrivateRedis, redisIsHere, startPrivateRedis } from '../support/private-redis.js';
import { doneAtOnce, type Handle, type QueueProcess, startQueues } from '../support/queue-bench.js';

const BACKENDS = ['postgres', 'redis'] as const;
if (!redisIsHere()) process.stderr.write('NOT TESTED: the queue on Redis, because no redis-server is on the PATH\n');

for (const backend of BACKENDS) {
  const suite = backend === 'redis' && !redisIsHere() ? describe.skip : describe;
  suite(`the queue on ${backend}`, () => {
    let database: TestDatabase;
    let owner: pg.Pool;
    let redis: PrivateRedis | null = null;
    const running: QueueProcess[] = [];

    beforeAll(async () => {
      if (backend === 'redis') redis = await startPrivateRedis();
    });

    beforeEach(async () => {
      database = await createTestDatabase(async (url) => void (await migrate(url)));
      owner = new pg.Pool({ connectionString: database.url, max: 2 });
      owner.on('error', () => undefined);
    }, 60_000);

    afterEach(async () => {
      await Promise.all(running.splice(0).map((one) => one.close()));
      await owner.end();
      await database.drop();
    }, 60_000);

    afterAll(() => redis?.remove());

    const place = () => ({ redisUrl: redis?.url ?? null, databaseUrl: database.url });
    const start = async (handle: Handle = doneAtOnce): Promise<QueueProcess> => {
      const started = await startQueues(place(), handle);
      running.push(started);
      return started;
    };
    const work = async (handle: Handle): Promise<QueueProcess> => {
      const started = await start(handle);
      started.get(JobWorkers).start();
      started.get(RelayLoop).start();
      return started;
    };
    const order = (from: QueueProcess, ...ids: string[]) =>
      from
        .get(UnitOfWork)
        .run({ sideId: null }, (tx) =>
          from.get(Outbox).enqueue(tx, 'mail.send', ...ids.map((mailId) => ({ mailId, sideId: null }))),
        );
    const mailIdOf = (payload: object): string => ('mailId' in payload ? String(payload.mailId) : '');
    const waiting = async (): Promise<number> =>
      Number((await owner.query('select count(*) from outbox_job where relayed_at is null')).rows[0].count);
    const recorder = () => {
      const handled: string[] = [];
      const handle: Handle = (_, payload) => {
        handled.push(mailIdOf(payload));
        return Promise.resolve({ outcome: 'done' });
      };
      return { handled, handle };
    };

    it('hands every committed job to its handler once', async () => {
      const { handled, handle } = recorder();
      const one = await work(handle);
      const ids = Array.from({ length: 120 }, () => randomUUID());
      await Promise.all([order(one, ...ids.slice(0, 60)), order(one, ...ids.slice(60))]);
      await eventually('all handled', () => handled.length >= ids.length);
      expect([...handled].sort()).toEqual([...ids].sort());
      expect(await waiting()).toBe(0);
    }, 60_000);

    it('two relays and two workers give each job once', async () => {
      const { handled, handle } = recorder();
      const [one] = [await work(handle), await work(handle)];
      const ids = Array.from({ length: 300 }, () => randomUUID());
      await order(one, ...ids);
      await eventually('all handled', () => handled.length >= ids.length);
      expect([...handled].sort()).toEqual([...ids].sort());
    }, 60_000);

    it('hands over nothing of a transaction that was rolled back', async () => {
      const { handled, handle } = recorder();
      const one = await work(handle);
      const lost = one.get(UnitOfWork).run({ sideId: null }, async (tx) => {
        await one.get(Outbox).enqueue(tx, 'mail.send', { mailId: 'rolled-back', sideId: null });
        throw new Error('changed my mind');
      });
      await expect(lost).rejects.toThrow('changed my mind');
      await order(one, 'kept');
      await eventually('the kept one is handled', () => handled.length > 0);
      expect(handled).toEqual(['kept']);
    }, 60_000);

    it('delivers what was committed while no relay ran, after a crash between commit and relay', async () => {
      const crashed = await start();
      await order(crashed, 'committed');
      expect(await waiting()).toBe(1);
      const { handled, handle } = recorder();
      await work(handle);
      await eventually('handled by the next process', () => handled.includes('committed'));
    }, 60_000);

    it('a relay that dies before it could note the hand-over does not double the job', async () => {
      const { handled, handle } = recorder();
      const one = await start(handle);
      await order(one, 'once');
      await one.get(OutboxRelay).relayBatch();
      await owner.query('update outbox_job set relayed_at = null');
      await one.get(OutboxRelay).relayBatch();
      await order(one, 'marker');
      one.get(JobWorkers).start();
      one.get(RelayLoop).start();
      await eventually('the marker is handled', () => handled.includes('marker'));
      expect(handled.filter((id) => id === 'once')).toHaveLength(1);
    }, 60_000);

    it('a job that another version of the program knows does not hold the others up', async () => {
      const { handled, handle } = recorder();
      await owner.query(`insert into outbox_job (job, payload, created_at) values ('report.fax', '{}', now())`);
      const one = await work(handle);
      await order(one, 'behind');
      await eventually('handled', () => handled.includes('behind'));
      expect(await waiting()).toBe(1);
    }, 60_000);

    it('a restored database that counts its jobs anew is not mistaken for the old one', async () => {
      const { handled, handle } = recorder();
      const one = await work(handle);
      await order(one, 'before');
      await eventually('handled', () => handled.includes('before'));
      await owner.query('truncate outbox_job restart identity');
      await order(one, 'after');
      await eventually('handled though it has the same number', () => handled.includes('after'));
    }, 60_000);

    it('tries a failing job again with growing pauses and tells its last attempt', async () => {
      const attempts: { attempt: number; last: boolean; at: number }[] = [];
      await work((_, __, attempt) => {
        attempts.push({ ...attempt, at: performance.now() });
        return Promise.reject(new Error('not yet'));
      }).then((one) =>
        one
          .get(UnitOfWork)
          .run({ sideId: null }, (tx) => one.get(Outbox).enqueue(tx, 'report.render', { editionId: 'x' })),
      );
      await eventually('three attempts', () => attempts.length === 3, 30_000);
      expect(attempts.map(({ attempt, last }) => [attempt, last])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      const [first, second, third] = attempts.map(({ at }) => at) as [number, number, number];
      expect(second - first).toBeGreaterThan(1_900);
      expect(third - second).toBeGreaterThan(3_900);
      await eventually('it is failed', async () => {
        const counts = await running[0]?.get(JobQueues).counts();
        return counts?.['luoshi-reports']['failed'] === 1;
      });
    }, 60_000);

    it('does not try a hopeless job again', async () => {
      let attempts = 0;
      const one = await work(() => {
        attempts += 1;
        return Promise.reject(new HopelessJob('no such mailbox'));
      });
      await order(one, 'hopeless');
      const failed = () =>
        one
          .get(JobQueues)
          .counts()
          .then((counts) => counts['luoshi-mail']['failed'] === 1);
      await eventually('it is failed', failed);
      expect(attempts).toBe(1);
    }, 60_000);

    it('makes up for a scheduled run that was due while no worker was up, and does not repeat it', async () => {
      const swept: unknown[] = [];
      const one = await start((job, payload) => {
        if (job === 'reminder.sweep') swept.push(payload);
        return Promise.resolve({ outcome: 'done' });
      });
      const queue = one.get(QueueConnection).newQueue('luoshi-reminders');
      queue.on('error', () => undefined);
      // A schedule whose run falls due within a second, and nobody there to run it.
      await queue.upsertJobScheduler(
        'daily-sweep',
        { pattern: '* * * * * *' },
        { name: 'reminder.sweep', data: { on: null } },
      );
      const due = (await queue.getJobScheduler('daily-sweep'))?.next ?? 0;
      await eventually('it is overdue', () => Date.now() > due + 200);
      await one.get(JobQueues).scheduleDaily('daily-sweep', 'reminder.sweep', { on: null });
      await one.get(JobQueues).scheduleDaily('daily-sweep', 'reminder.sweep', { on: null });
      expect((await queue.getJobSchedulers()).map(({ pattern, tz }) => [pattern, tz])).toEqual([
        ['0 30 8 * * *', 'Asia/Shanghai'],
      ]);
      one.get(JobWorkers).start();
      await eventually('made up for', () => swept.length > 0);
      const { waiting: left = 0, active = 0 } = (await one.get(JobQueues).counts())['luoshi-reminders'];
      expect([swept.length, left + active]).toEqual([1, 0]);
      await queue.close();
    }, 60_000);

    it('another worker does the job of one that was killed in the middle', async () => {
      const one = await start();
      await order(one, 'half-done');
      await one.get(OutboxRelay).relayBatch();
      // A process of its own takes the job, says so, and never finishes; then it is killed.
      const script = `${process.cwd()}/node_modules/.cache/luoshi-half-done-${process.pid}.mjs`;
      writeFileSync(script, HANGING_WORKER);
      const child = spawn(process.execPath, [script, backend, redis?.url ?? database.url], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [said] = await once(child.stdout, 'data');
      expect(String(said)).toContain('took half-done');
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      const { handled, handle } = recorder();
      await work(handle);
      await eventually('done by another', () => handled.includes('half-done'), 45_000);
      expect(handled).toEqual(['half-done']);
    }, 90_000);

    it('stops within seconds while the queue does not answer, and keeps committed jobs', async () => {
      // A server that takes connections and says nothing stands for one that hangs.
      const silent = createServer(() => undefined);
      silent.listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const address = silent.address();
      const port = typeof address === 'object' ? address?.port : 0;
      const hung = { redisUrl: `redis://127.0.0.1:${port}`, databaseUrl: database.url };
      const one = await startQueues(hung, doneAtOnce);
      one.get(RelayLoop).start();
      await order(one, 'safe');
      const began = performance.now();
      expect(await one.get(QueueConnection).ping()).toBe(false);
      await one.close();
      silent.close();
      expect(performance.now() - began).toBeLessThan(12_000);
      expect(await waiting()).toBe(1);
    }, 60_000);

    it('refuses a second handler, and to start with one missing, each by name', async () => {
      const one = await start();
      const again = () =>
        one.get(JobRegistry).register('mail.send', { handle: () => Promise.resolve({ outcome: 'done' }) });
      expect(again).toThrow('mail.send has two handlers');
      const lacking = await startQueues(place(), doneAtOnce, ['reminder.sweep']);
      running.push(lacking);
      expect(() => lacking.get(JobWorkers).start()).toThrow('jobs without a handler: mail.send, report.render');
    }, 60_000);

    if (backend === 'redis') {
      it('keeps jobs while Redis is down and delivers them when it is back', async () => {
        const { handled, handle } = recorder();
        const one = await work(handle);
        await order(one, 'before');
        await eventually('handled', () => handled.includes('before'));
        await redis?.kill();
        await order(one, 'while-down');
        await eventually('it is told', async () => !(await one.get(QueueConnection).ping()));
        expect(await waiting()).toBe(1);
        await redis?.start();
        await eventually('delivered', () => handled.includes('while-down'), 40_000);
        expect(handled.filter((id) => id === 'while-down')).toHaveLength(1);
      }, 90_000);

      it('starts and stops while Redis is down', async () => {
        await redis?.kill();
        try {
          const one = await startQueues(place(), doneAtOnce);
          one.get(JobWorkers).start();
          one.get(RelayLoop).start();
          await order(one, 'kept');
          const began = performance.now();
          await one.close();
          expect(performance.now() - began).toBeLessThan(25_000);
          expect(await waiting()).toBe(1);
        } finally {
          await redis?.start();
        }
      }, 90_000);
    } else {
      it('recovers when its sessions in PostgreSQL are cut', async () => {
        const { handled, handle } = recorder();
        const one = await work(handle);
        await order(one, 'before');
        await eventually('handled', () => handled.includes('before'));
        await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'luoshi-queue'`,
        );
        await order(one, 'after');
        await eventually('handled after the cut', () => handled.includes('after'), 40_000);
      }, 90_000);
    }
  });
}

/** Plain BullMQ, as the product sets it up: takes one job and never ends it. */
const HANGING_WORKER = `
import { createPostgresBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
const [backend, url] = process.argv.slice(2);
const take = (job) => {
  process.stdout.write('took ' + job.data.mailId);
  return new Promise(() => undefined);
};
const options = { lockDuration: 15_000 };
if (backend === 'redis') new Worker('luoshi-mail', take, { ...options, connection: new Redis(url, { maxRetriesPerRequest: null }) });
else {
  const connection = new pg.Pool({ connectionString: url, options: '-c search_path=bullmq' });
  new Worker('luoshi-mail', take, { ...options, connection }, createPostgresBackend);
}
`;
