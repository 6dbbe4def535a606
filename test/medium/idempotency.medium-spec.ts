import { randomUUID } from 'node:crypto';
import { IdempotencyRepository } from '../../src/modules/access/index.js';
import type { RequestKey } from '../../src/modules/access/idempotency.repository.js';
import { Housekeeping } from '../../src/modules/ops/index.js';
import { LostJobs } from '../../src/platform/queue/lost-jobs.js';
import { Logger } from '../../src/platform/logging/logger.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { eventually } from '../support/eventually.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const ANSWER = { status: 200, headers: {}, body: '{"who":"second"}' };

describe('answers kept under idempotency keys', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let keys: IdempotencyRepository;
  let lead: ApiClient;

  beforeAll(async () => {
    test = await startTestApplication();
    keys = test.get(IdempotencyRepository);
    conference = await aConference(test);
    lead = await apiClient(test, conference, conference.actor('north', 'lead'));
  }, 60_000);

  afterEach(() => jest.restoreAllMocks());
  afterAll(() => test?.close());

  const now = (): Date => test.clock.now();
  const later = (ms: number): Date => new Date(now().getTime() + ms);
  const aRequest = (more: Partial<RequestKey> = {}): RequestKey => {
    const { accountId, sideId } = conference.actor('north', 'lead');
    return { accountId, sideId, key: randomUUID(), requestSha256: 'a', now: now(), ...more };
  };
  const stored = async (key: string) =>
    (await test.owner.query('select status, body, created_at from idempotency_key where key = $1', [key])).rows;

  describe('a claim that was taken over after a minute', () => {
    const takenOver = async (): Promise<{ readonly first: RequestKey; readonly second: RequestKey }> => {
      const first = aRequest();
      const second = { ...first, now: later(MINUTE_MS + 1) };
      expect(await keys.claim(first)).toBeNull();
      expect(await keys.claim({ ...first, now: later(MINUTE_MS) })).toMatchObject({ status: null });
      expect(await keys.claim(second)).toBeNull();
      return { first, second };
    };

    it('is not ended by the failure of the slow first request', async () => {
      const { first, second } = await takenOver();
      await keys.release(first);
      expect(await stored(first.key)).toEqual([{ status: null, body: null, created_at: second.now }]);
      await keys.keep(second, ANSWER);
      expect(await keys.claim(aRequest({ key: first.key }))).toMatchObject({ status: 200, body: ANSWER.body });
    });

    it('is not answered by the slow first request, before or after its own answer', async () => {
      const { first, second } = await takenOver();
      const slow = { ...ANSWER, body: '{"who":"first"}' };
      await keys.keep(first, slow);
      expect(await stored(first.key)).toMatchObject([{ status: null }]);
      await keys.keep(second, ANSWER);
      await keys.keep(first, slow);
      await keys.release(first);
      expect(await stored(first.key)).toMatchObject([{ status: 200, body: ANSWER.body }]);
    });

    it('is free again after its own failure', async () => {
      const { first, second } = await takenOver();
      await keys.release(second);
      expect(await stored(first.key)).toEqual([]);
    });
  });

  describe('a request', () => {
    it('that failed may be sent again under its key', async () => {
      const commitment = await aCommitment(test, conference).build();
      const key = { 'idempotency-key': randomUUID(), 'if-match': '"99"' };
      const path = `commitments/${commitment.id}/moves`;
      expect((await lead.post(path, { move: 'begin' }, key)).statusCode).toBe(412);
      expect(await stored(key['idempotency-key'])).toEqual([]);
      const right = { ...key, 'if-match': `"${commitment.version}"` };
      expect((await lead.post(path, { move: 'begin' }, right)).statusCode).toBe(200);
    });

    it('that was done is not freed because its answer could not be kept', async () => {
      const commitment = await aCommitment(test, conference).build();
      const key = { 'idempotency-key': randomUUID() };
      const path = `commitments/${commitment.id}/moves`;
      const body = { move: 'begin', version: commitment.version };
      jest.spyOn(keys, 'keep').mockRejectedValueOnce(new Error('Connection terminated unexpectedly'));
      expect((await lead.post(path, body, key)).statusCode).toBe(200);
      expect(await stored(key['idempotency-key'])).toMatchObject([{ status: null }]);
      expect((await lead.post(path, body, key)).json()).toMatchObject({ code: 'idempotency_in_progress' });
    });

    it('that failed says why it failed, whatever becomes of its key', async () => {
      jest.spyOn(keys, 'release').mockRejectedValueOnce(new Error('Connection terminated unexpectedly'));
      const path = `commitments/${randomUUID()}/moves`;
      expect((await lead.post(path, { move: 'begin', version: 1 })).statusCode).toBe(404);
    });
  });

  describe('housekeeping', () => {
    const ages = async (): Promise<number[]> => {
      const { rows } = await test.owner.query<{ hours: number }>(
        `select (extract(epoch from $1 - created_at) / 3600)::int as hours from idempotency_key order by 1`,
        [now()],
      );
      return rows.map(({ hours }) => hours);
    };
    const keepAged = async (hours: number, more: Partial<RequestKey>): Promise<void> => {
      const request = aRequest({ now: later(-hours * HOUR_MS), ...more });
      await keys.claim(request);
      await keys.keep(request, ANSWER);
    };
    const lost = new LostJobs();
    const housekeeping = (): Housekeeping => new Housekeeping(keys, lost, test.clock, test.get(Logger));

    it('forgets answers of all sides, and of posts without one, after two days', async () => {
      await test.owner.query('delete from idempotency_key');
      const owners = [conference.actor('north', 'lead'), conference.actor('south', 'lead'), conference.auditor];
      for (const { accountId, sideId } of owners)
        for (const hours of [1, 47, 49, 500]) await keepAged(hours, { accountId, sideId });
      expect(await housekeeping().forgetAnswers()).toBe(6);
      expect(await ages()).toEqual([1, 1, 1, 47, 47, 47]);
    });

    it('takes some at a time, however many there are', async () => {
      await test.owner.query('delete from idempotency_key');
      await test.owner.query(
        `insert into idempotency_key (account_id, key, side_id, request_sha256, created_at)
         select $1, 'k' || n, 'north', 'x', $2::timestamptz - interval '3 days' from generate_series(1, 2500) n`,
        [conference.actor('north', 'lead').accountId, now()],
      );
      const forget = jest.spyOn(keys, 'forget');
      expect(await housekeeping().forgetAnswers()).toBe(2500);
      const counts = await Promise.all(forget.mock.results.map(({ value }) => value as Promise<number>));
      expect(Math.max(...counts)).toBe(1000);
      expect(await ages()).toEqual([]);
    });

    it('goes round where a worker starts, and says where it could not', async () => {
      await keepAged(72, {});
      const failing = housekeeping();
      jest.spyOn(keys, 'fences').mockRejectedValueOnce(new Error('gone'));
      const warned = jest.spyOn(test.get(Logger), 'warn').mockImplementation(() => undefined);
      failing.start();
      await eventually('it said so', () => warned.mock.calls.length === 1);
      await failing.onModuleDestroy();
      expect(await ages()).toEqual([72]);
      const keeping = housekeeping();
      keeping.start();
      keeping.start();
      await eventually('forgotten', async () => (await ages()).length === 0);
      await keeping.onModuleDestroy();
    });

    it('queues again what lost its job an hour ago, and forgets answers where that fails', async () => {
      const asked: Date[] = [];
      const failing = new LostJobs();
      failing.register('mail.send', (before) => Promise.resolve(asked.push(before)));
      failing.register('report.render', () => Promise.reject(new Error('gone')));
      await keepAged(72, {});
      const warned = jest.spyOn(test.get(Logger), 'warn').mockImplementation(() => undefined);
      warned.mockClear();
      const keeping = new Housekeeping(keys, failing, test.clock, test.get(Logger));
      keeping.start();
      await eventually('forgotten', async () => (await ages()).length === 0);
      await keeping.onModuleDestroy();
      expect(asked.map((date) => date.getTime())).toEqual([test.clock.now().getTime() - HOUR_MS]);
      expect(warned).toHaveBeenCalledTimes(1);
      expect(() => failing.register('mail.send', () => Promise.resolve(0))).toThrow('looked after twice');
    });
  });
});
