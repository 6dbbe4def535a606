import type { LightMyRequestResponse } from 'fastify';
import { LIMITS, PATIENT } from '../../src/platform/database/limits.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { toProblem } from '../../src/platform/http/to-problem.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { eventually } from '../support/eventually.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

/** As many connections as one process holds. */
const POOL = 12;

describe('waiting for the database', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: ApiClient;
  let south: ApiClient;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    test = await startTestApplication();
    unitOfWork = test.get(UnitOfWork);
    conference = await aConference(test);
    north = await apiClient(test, conference, conference.actor('north', 'lead'));
    south = await apiClient(test, conference, conference.actor('south', 'lead'));
  }, 60_000);

  afterAll(() => test?.close());

  const expectUnavailable = (answer: LightMyRequestResponse): void => {
    expect(answer.statusCode).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.json()).toMatchObject({ code: 'unavailable', status: 503, retry_after: 5 });
  };
  const settings = (tx: { rows: <Row>(sql: string) => Promise<Row[]> }) =>
    tx.rows<{ name: string; ms: number }>(
      `select name, setting::int as ms from pg_settings
       where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') order by name`,
    );

  it('moves that wait for one commitment give up in time for the other side to be answered', async () => {
    const commitment = await aCommitment(test, conference).build();
    const holder = await test.owner.connect();
    await holder.query('begin');
    await holder.query('select 1 from commitment where id = $1 for update', [commitment.id]);
    const path = `commitments/${commitment.id}/moves`;
    const moves = Array.from({ length: POOL }, () => north.post(path, { move: 'begin', version: commitment.version }));
    await eventually('every connection waits', async () => {
      const { rows } = await test.owner.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0]?.count === POOL;
    });
    // Nothing lets go of the row before: an answer at all is one in time, since past LIMITS.connection it would be 503.
    expect((await south.get('commitments')).statusCode).toBe(200);
    const answers = await Promise.all(moves);
    answers.forEach(expectUnavailable);
    await holder.query('rollback');
    holder.release();
    const after = await north.post(path, { move: 'begin', version: commitment.version });
    expect(after.statusCode).toBe(200);
  }, 60_000);

  it('says in time that no connection is free, in the language of whoever asks', async () => {
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const holding = Array.from({ length: POOL }, () => unitOfWork.run({ sideId: null }, () => held));
    const asked = ['en', 'zh-Hant', 'zh-Hans'].map((language) =>
      south.get('commitments', { 'accept-language': language }),
    );
    // Every connection is held until all have their answer.
    const answers = await Promise.all(asked);
    free();
    await Promise.all(holding);
    answers.forEach(expectUnavailable);
    expect(new Set(answers.map((answer) => answer.json<{ detail: string }>().detail)).size).toBe(3);
    expect((await south.get('commitments')).statusCode).toBe(200);
  }, 60_000);

  it('no statement works without end, and no transaction lies open without end', async () => {
    const long = unitOfWork.run({ sideId: null }, async (tx) => {
      await tx.rows(`set local statement_timeout = 50`);
      await tx.rows('select pg_sleep(20)');
    });
    expect(toProblem(await long.catch((error: unknown) => error)).code).toBe('unavailable');
    const idle = unitOfWork.run({ sideId: null }, async (tx) => {
      await tx.rows(`set local idle_in_transaction_session_timeout = 50`);
      const [own] = await tx.rows<{ pid: number }>('select pg_backend_pid() as pid');
      await eventually('its session is ended', async () => {
        return (await test.owner.query('select 1 from pg_stat_activity where pid = $1', [own?.pid])).rowCount === 0;
      });
      await tx.rows('select 1');
    });
    expect(toProblem(await idle.catch((error: unknown) => error)).code).toBe('unavailable');
    expect(await unitOfWork.run({ sideId: null }, (tx) => tx.rows('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  it('every connection starts with its limits, and a task of an operator has longer ones for itself alone', async () => {
    const usual = [
      { name: 'idle_in_transaction_session_timeout', ms: LIMITS.idleInTransaction },
      { name: 'lock_timeout', ms: LIMITS.lock },
      { name: 'statement_timeout', ms: LIMITS.statement },
    ];
    expect(await unitOfWork.run({ sideId: null }, settings)).toEqual(usual);
    expect((await unitOfWork.run({ sideId: null, patient: true }, settings)).map(({ ms }) => ms)).toEqual([
      PATIENT.idleInTransaction,
      PATIENT.lock,
      PATIENT.statement,
    ]);
    expect(await unitOfWork.run({ sideId: null }, settings)).toEqual(usual);
    const { rows } = await test.owner.query(`select current_setting('statement_timeout') as owner`);
    expect(rows).toEqual([{ owner: '0' }]);
  });

  describe('reading what must agree', () => {
    it('sees over several statements what stood at the first', async () => {
      const commitment = await aCommitment(test, conference).build();
      const mark = `update commitment set search_text = search_text || '+' where id = $1`;
      const length = 'select length(search_text) as length from commitment where id = $1';
      const inBetween = (method: 'read' | 'run') =>
        unitOfWork[method]({ sideId: null }, async (tx) => {
          const [before] = await tx.rows(length, [commitment.id]);
          await test.owner.query(mark, [commitment.id]);
          const [after] = await tx.rows(length, [commitment.id]);
          return { before, after };
        });
      const read = await inBetween('read');
      expect(read.after).toEqual(read.before);
      const run = await inBetween('run');
      expect(run.after).not.toEqual(run.before);
    });

    it('is fenced as all else, refuses to write, and starts what waits for its end', async () => {
      const side = await unitOfWork.read({ sideId: 'north' }, (tx) =>
        tx.rows(`select current_setting('luoshi.side') as side, current_user as role`),
      );
      expect(side).toEqual([{ side: 'north', role: 'luoshi_app' }]);
      let started = 0;
      const writing = unitOfWork.read({ sideId: null }, async (tx) => {
        tx.afterCommit(() => (started += 1));
        await tx.rows(`insert into outbox_job (job, payload, created_at) values ('x', '{}', now())`);
      });
      await expect(writing).rejects.toMatchObject({ code: '25006' });
      expect(started).toBe(0);
      await unitOfWork.read({ sideId: null }, async (tx) => tx.afterCommit(() => (started += 1)));
      expect(started).toBe(1);
    });

    it('gives its connection back whatever happens', async () => {
      for (let time = 0; time < 3 * POOL; time += 1)
        await unitOfWork.read({ sideId: null }, () => Promise.reject(new Error('no'))).catch(() => undefined);
      expect(await unitOfWork.read({ sideId: null }, (tx) => tx.rows('select 1 as one'))).toEqual([{ one: 1 }]);
    });
  });
});
