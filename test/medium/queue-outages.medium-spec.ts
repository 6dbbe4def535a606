import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { LostJobs } from '../../src/platform/queue/lost-jobs.js';
import { OutboxRelay } from '../../src/platform/queue/outbox-relay.js';
import { QueueConnection } from '../../src/platform/queue/queue-connection.js';
import { RelayLoop } from '../../src/platform/queue/relay-loop.js';
import { eventually } from '../support/eventually.js';
import { HANGING_WORKER } from '../support/hanging-worker.js';
import { doneAtOnce, startQueues } from '../support/queue-bench.js';
import { BACKENDS, describeOn, QueueStand, recorder } from '../support/queue-stand.js';

/** Servers and processes that die, hang or are cut off. */
for (const backend of BACKENDS) {
  describeOn(backend)(`the queue on ${backend} in trouble`, () => {
    const stand = new QueueStand(backend);

    it('another worker does the job of one that was killed in the middle', async () => {
      const one = await stand.start();
      await stand.order(one, 'half-done');
      await one.get(OutboxRelay).relayBatch();
      // A process of its own takes the job, says so, and never finishes; then it is killed.
      const script = `${process.cwd()}/node_modules/.cache/luoshi-half-done-${process.pid}.mjs`;
      writeFileSync(script, HANGING_WORKER);
      const child = spawn(process.execPath, [script, backend, stand.place.redisUrl ?? stand.place.databaseUrl], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [said] = await once(child.stdout, 'data');
      expect(String(said)).toContain('took half-done');
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(script);
      const { handled, handle } = recorder();
      await stand.work(handle);
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
      const hung = { redisUrl: `redis://127.0.0.1:${port}`, databaseUrl: stand.place.databaseUrl };
      const one = await startQueues(hung, doneAtOnce);
      one.get(RelayLoop).start();
      await stand.order(one, 'safe');
      const began = performance.now();
      expect(await one.get(QueueConnection).ping()).toBe(false);
      await one.close();
      silent.close();
      expect(performance.now() - began).toBeLessThan(12_000);
      expect(await stand.waiting()).toBe(1);
    }, 60_000);

    if (backend === 'redis') {
      it('keeps jobs while Redis is down and delivers them when it is back', async () => {
        const { handled, handle } = recorder();
        const one = await stand.work(handle);
        await stand.order(one, 'before');
        await eventually('handled', () => handled.includes('before'));
        await stand.redis.kill();
        await stand.order(one, 'while-down');
        await eventually('it is told', async () => !(await one.get(QueueConnection).ping()));
        expect(await stand.waiting()).toBe(1);
        await stand.redis.start();
        await eventually('delivered', () => handled.includes('while-down'), 40_000);
        expect(handled.filter((id) => id === 'while-down')).toHaveLength(1);
      }, 90_000);

      it('loses with its data what it was given, which is handed over again by whoever ordered it', async () => {
        const one = await stand.start();
        const given = one.get(RelayLoop);
        given.start();
        await stand.order(one, 'lost');
        await eventually('Redis has it', async () => (await stand.waiting()) === 0);
        await stand.redis.forget();
        const { handled, handle } = recorder();
        const next = await stand.work(handle);
        await stand.order(next, 'after');
        await eventually('the next is handled', () => handled.includes('after'));
        expect(handled).toEqual(['after']);
        next.get(LostJobs).register('mail.send', () => stand.order(next, 'lost').then(() => 1));
        expect(await next.get(LostJobs).requeue(new Date())).toEqual({ 'mail.send': 1 });
        await eventually('the lost one is handled', () => handled.includes('lost'));
      }, 90_000);

      it('starts and stops while Redis is down', async () => {
        await stand.redis.kill();
        try {
          const one = await startQueues(stand.place, doneAtOnce);
          one.get(JobWorkers).start();
          one.get(RelayLoop).start();
          await stand.order(one, 'kept');
          const began = performance.now();
          await one.close();
          expect(performance.now() - began).toBeLessThan(25_000);
          expect(await stand.waiting()).toBe(1);
        } finally {
          await stand.redis.start();
        }
      }, 90_000);
    } else {
      it('recovers when its sessions in PostgreSQL are cut', async () => {
        const { handled, handle } = recorder();
        const one = await stand.work(handle);
        await stand.order(one, 'before');
        await eventually('handled', () => handled.includes('before'));
        await stand.owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'luoshi-queue'`,
        );
        await stand.order(one, 'after');
        await eventually('handled after the cut', () => handled.includes('after'), 40_000);
      }, 90_000);
    }
  });
}
