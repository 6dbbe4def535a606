import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { HopelessJob } from '../../src/platform/queue/job-handler.js';
import { JobQueues } from '../../src/platform/queue/job-queues.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { Outbox } from '../../src/platform/queue/outbox.js';
import { OutboxRelay } from '../../src/platform/queue/outbox-relay.js';
import { QueueConnection } from '../../src/platform/queue/queue-connection.js';
import { RelayLoop } from '../../src/platform/queue/relay-loop.js';
import { eventually } from '../support/eventually.js';
import { doneAtOnce, startQueues } from '../support/queue-bench.js';
import { BACKENDS, describeOn, QueueStand, recorder } from '../support/queue-stand.js';

/** What the product relies on, the same on both backends. */
for (const backend of BACKENDS) {
  describeOn(backend)(`the queue on ${backend}`, () => {
    const stand = new QueueStand(backend);

    it('hands every committed job to its handler once', async () => {
      const { handled, handle } = recorder();
      const one = await stand.work(handle);
      const ids = Array.from({ length: 120 }, () => randomUUID());
      await Promise.all([stand.order(one, ...ids.slice(0, 60)), stand.order(one, ...ids.slice(60))]);
      await eventually('all handled', () => handled.length >= ids.length);
      expect([...handled].sort()).toEqual([...ids].sort());
      expect(await stand.waiting()).toBe(0);
    }, 60_000);

    it('two relays and two workers give each job once', async () => {
      const { handled, handle } = recorder();
      const [one] = [await stand.work(handle), await stand.work(handle)];
      const ids = Array.from({ length: 300 }, () => randomUUID());
      await stand.order(one, ...ids);
      await eventually('all handled', () => handled.length >= ids.length);
      expect([...handled].sort()).toEqual([...ids].sort());
    }, 60_000);

    it('hands over nothing of a transaction that was rolled back', async () => {
      const { handled, handle } = recorder();
      const one = await stand.work(handle);
      const lost = one.get(UnitOfWork).run({ sideId: null }, async (tx) => {
        await one.get(Outbox).enqueue(tx, 'mail.send', { mailId: 'rolled-back', sideId: null });
        throw new Error('changed my mind');
      });
      await expect(lost).rejects.toThrow('changed my mind');
      await stand.order(one, 'kept');
      await eventually('the kept one is handled', () => handled.length > 0);
      expect(handled).toEqual(['kept']);
    }, 60_000);

    it('delivers what was committed while no relay ran, after a crash between commit and relay', async () => {
      const crashed = await stand.start();
      await stand.order(crashed, 'committed');
      expect(await stand.waiting()).toBe(1);
      const { handled, handle } = recorder();
      await stand.work(handle);
      await eventually('handled by the next process', () => handled.includes('committed'));
    }, 60_000);

    it('a relay that dies before it could note the hand-over does not double the job', async () => {
      const { handled, handle } = recorder();
      const one = await stand.start(handle);
      await stand.order(one, 'once');
      await one.get(OutboxRelay).relayBatch();
      await stand.owner.query('update outbox_job set relayed_at = null');
      await one.get(OutboxRelay).relayBatch();
      await stand.order(one, 'marker');
      one.get(JobWorkers).start();
      one.get(RelayLoop).start();
      await eventually('the marker is handled', () => handled.includes('marker'));
      expect(handled.filter((id) => id === 'once')).toHaveLength(1);
    }, 60_000);

    it('a job that another version of the program knows does not hold the others up', async () => {
      const { handled, handle } = recorder();
      await stand.owner.query(`insert into outbox_job (job, payload, created_at) values ('report.fax', '{}', now())`);
      const one = await stand.work(handle);
      await stand.order(one, 'behind');
      await eventually('handled', () => handled.includes('behind'));
      expect(await stand.waiting()).toBe(1);
    }, 60_000);

    it('a restored database that counts its jobs anew is not mistaken for the old one', async () => {
      const { handled, handle } = recorder();
      const one = await stand.work(handle);
      await stand.order(one, 'before');
      await eventually('handled', () => handled.includes('before'));
      await stand.owner.query('truncate outbox_job restart identity');
      await stand.order(one, 'after');
      await eventually('handled though it has the same number', () => handled.includes('after'));
    }, 60_000);

    it('tries a failing job again with growing pauses and tells its last attempt', async () => {
      const attempts: { attempt: number; last: boolean; at: number }[] = [];
      await stand
        .work((_, __, attempt) => {
          attempts.push({ ...attempt, at: performance.now() });
          return Promise.reject(new Error('not yet'));
        })
        .then((one) =>
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
        const counts = await stand.running[0]?.get(JobQueues).counts();
        return counts?.['luoshi-reports']['failed'] === 1;
      });
    }, 60_000);

    it('does not try a hopeless job again', async () => {
      let attempts = 0;
      const one = await stand.work(() => {
        attempts += 1;
        return Promise.reject(new HopelessJob('no such mailbox'));
      });
      await stand.order(one, 'hopeless');
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
      const one = await stand.start((job, payload) => {
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
      await eventually('nothing is left to do', async () => {
        const { waiting: left = 0, active = 0 } = (await one.get(JobQueues).counts())['luoshi-reminders'];
        return left + active === 0;
      });
      expect(swept).toHaveLength(1);
      await queue.close();
    }, 60_000);

    it('refuses a second handler, and to start with one missing, each by name', async () => {
      const one = await stand.start();
      const again = () =>
        one.get(JobRegistry).register('mail.send', { handle: () => Promise.resolve({ outcome: 'done' }) });
      expect(again).toThrow('mail.send has two handlers');
      const lacking = await startQueues(stand.place, doneAtOnce, ['reminder.sweep']);
      stand.running.push(lacking);
      expect(() => lacking.get(JobWorkers).start()).toThrow(
        'jobs without a handler: mail.send, report.render, workflow.migrate',
      );
    }, 60_000);
  });
}
