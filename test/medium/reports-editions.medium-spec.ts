import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { RenderReportJob } from '../../src/modules/reports/editions/render-report.job.js';
import {
  type EditionView,
  ReportBuilder,
  ReportCommand,
  ReportEditionService,
  ReportRenderers,
} from '../../src/modules/reports/index.js';
import { HopelessJob } from '../../src/platform/queue/job-handler.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { LostJobs } from '../../src/platform/queue/lost-jobs.js';
import { RelayLoop } from '../../src/platform/queue/relay-loop.js';
import { eventually } from '../support/eventually.js';
import { refusalOf } from '../support/refusal-of.js';
import { type ReportsBench, reportsBench, TODAY } from './reports-bench.js';

const WISH = { sessionNumber: 1, asOf: civilDate(TODAY), language: 'zh-Hant', format: 'html' } as const;
const ONCE = { attempt: 1, last: false };

let bench: ReportsBench;
let secretary: Actor;
let liaison: Actor;
let editions: ReportEditionService;

beforeAll(async () => {
  bench = await reportsBench();
  secretary = await bench.actor('hk', 'secretariat');
  liaison = await bench.actor('cq', 'liaison');
  editions = bench.get(ReportEditionService);
  for (const job of ['mail.send', 'reminder.sweep', 'workflow.migrate'] as const)
    bench.get(JobRegistry).register(job, { handle: () => Promise.resolve({ outcome: 'done' }) });
}, 120_000);
afterEach(() => jest.restoreAllMocks());
afterAll(() => bench.close());

const waiting = async (): Promise<number> => {
  const { rows } = await bench.owner.query<{ count: number }>(
    `select count(*)::int as count from outbox_job where job = 'report.render'`,
  );
  return rows[0]?.count ?? 0;
};

describe('an edition', () => {
  it('is numbered within its session, whoever asks at once', async () => {
    const before = await waiting();
    const asked = await Promise.all(Array.from({ length: 6 }, () => editions.request(secretary, WISH)));
    expect(asked.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked[0]).toMatchObject({ state: 'queued', progress: 0, contentSha256: null });
    expect((await waiting()) - before).toBe(6);
    expect((await editions.editions(liaison, 1)).items.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('is refused with nothing written: another role, a format or day there is not, no such session', async () => {
    const before = [await waiting(), (await editions.editions(secretary, 1)).items.length];
    const refused: [Actor, object, string][] = [
      [liaison, {}, 'forbidden'],
      [secretary, { format: 'pdf' }, 'format_not_available'],
      [secretary, { asOf: civilDate('2026-11-23') }, 'as_of_in_future'],
      [secretary, { knownAt: new Date(`${TODAY}T12:00:00.001+08:00`) }, 'known_at_in_future'],
      [secretary, { sessionNumber: 99 }, 'not_found'],
    ];
    for (const [actor, change, code] of refused)
      expect((await refusalOf(editions.request(actor, { ...WISH, ...change }))).code).toBe(code);
    expect([await waiting(), (await editions.editions(secretary, 1)).items.length]).toEqual(before);
  });

  it('of another conference is not there', async () => {
    const edition = await editions.request(secretary, WISH);
    const stranger = { ...secretary, conferenceId: 'elsewhere' };
    expect((await refusalOf(editions.edition(stranger, edition.id))).code).toBe('not_found');
    expect((await refusalOf(editions.content(stranger, edition.id))).code).toBe('not_found');
    expect((await refusalOf(editions.content(secretary, edition.id))).code).toBe('edition_not_ready');
  });
});

describe('the job', () => {
  const job = () => bench.get(RenderReportJob);
  const order = (wish: object = {}): Promise<EditionView> => editions.request(secretary, { ...WISH, ...wish });

  it('stores what the command line renders, hashed; done again it is skipped and changes nothing', async () => {
    const { id } = await order();
    expect(await job().handle({ editionId: id }, ONCE)).toEqual({ outcome: 'done' });
    const { edition, content } = await editions.content(liaison, id);
    const rendered = await bench
      .get(ReportCommand)
      .render({ session: 1, asOf: WISH.asOf, knownAt: edition.knownAt, language: WISH.language, format: WISH.format });
    expect(content.equals(rendered.bytes)).toBe(true);
    expect(edition).toMatchObject({ state: 'draft', progress: 100, contentSha256: rendered.sha256, fault: null });
    expect(edition.contentBytes).toBe(content.length);
    expect(createHash('sha256').update(content).digest('hex')).toBe(rendered.sha256);
    expect(await job().handle({ editionId: id }, ONCE)).toEqual({ outcome: 'skipped', because: 'draft' });
    expect(await job().handle({ editionId: randomUUID() }, ONCE)).toMatchObject({ outcome: 'skipped' });
  });

  it('is queued again where the queue lost its job, an hour after it was ordered and not before', async () => {
    const { id } = await order();
    const lost = bench.get(LostJobs);
    await bench.owner.query(`delete from outbox_job`);
    const { requestedAt } = await editions.edition(liaison, id);
    await bench.owner.query(`update report_edition set state = 'failed' where id <> $1 and state <> 'draft'`, [id]);
    expect(await lost.requeue(requestedAt)).toEqual({});
    expect(await lost.requeue(new Date(requestedAt.getTime() + 1))).toEqual({ 'report.render': 1 });
    const { rows } = await bench.owner.query('select job, payload from outbox_job');
    expect(rows).toEqual([{ job: 'report.render', payload: { editionId: id } }]);
    await job().handle(rows[0].payload, ONCE);
    expect(await editions.edition(liaison, id)).toMatchObject({ state: 'draft', progress: 100 });
    expect(await lost.requeue(new Date(requestedAt.getTime() + 1))).toEqual({});
  });

  it('tells each step to everybody as it goes', async () => {
    const { id } = await order();
    const seen: number[] = [];
    const look = async (): Promise<void> => void seen.push((await editions.edition(liaison, id)).progress);
    const builder = bench.get(ReportBuilder);
    const renderers = bench.get(ReportRenderers);
    const html = renderers.of('html');
    const build = builder.build.bind(builder);
    jest.spyOn(builder, 'build').mockImplementation(async (wish) => look().then(() => build(wish)));
    jest.spyOn(renderers, 'of').mockReturnValue({
      format: 'html',
      contentType: html.contentType,
      render: async (model) => look().then(() => html.render(model)),
    });
    await job().handle({ editionId: id }, ONCE);
    await look();
    expect(seen).toEqual([10, 60, 100]);
  });

  it('is tried again after a fault, and recorded as failed only when no attempt is left', async () => {
    const { id } = await order();
    jest.spyOn(bench.get(ReportBuilder), 'build').mockRejectedValue(new Error('the disk is on fire'));
    await expect(job().handle({ editionId: id }, ONCE)).rejects.toThrow('on fire');
    expect(await editions.edition(secretary, id)).toMatchObject({ state: 'setting', fault: null });
    await expect(job().handle({ editionId: id }, { attempt: 3, last: true })).rejects.toThrow('on fire');
    const failed = await editions.edition(secretary, id);
    expect(failed).toMatchObject({ state: 'failed', fault: 'internal', contentSha256: null });
    expect(failed.finishedAt).not.toBeNull();
    expect(await job().handle({ editionId: id }, ONCE)).toEqual({ outcome: 'skipped', because: 'failed' });
  });

  it('gives up at once where trying again cannot help', async () => {
    const { id } = await order();
    await bench.owner.query(`update report_edition set format = 'pdf' where id = $1`, [id]);
    await expect(job().handle({ editionId: id }, ONCE)).rejects.toBeInstanceOf(HopelessJob);
    expect(await editions.edition(secretary, id)).toMatchObject({ state: 'failed', fault: 'format_not_available' });
  });

  it('leaves the bytes of the first of two that set one edition at the same time', async () => {
    const { id } = await order();
    const results = await Promise.all([job().handle({ editionId: id }, ONCE), job().handle({ editionId: id }, ONCE)]);
    expect(results.map(({ outcome }) => outcome)).toContain('done');
    expect(await editions.edition(secretary, id)).toMatchObject({ state: 'draft', progress: 100 });
  });
});

describe('through the queue and the API', () => {
  it('an order becomes a report that can be read and saved, and nothing in it can act', async () => {
    const token = await bench.token(secretary);
    const reader = await bench.token(liaison);
    const call = (method: 'GET' | 'POST', path: string, as: string, payload?: object, key: string = randomUUID()) =>
      bench.app.inject({
        method,
        url: `/api/v1/${path}`,
        headers: { authorization: `Bearer ${as}`, ...(method === 'POST' ? { 'idempotency-key': key } : {}) },
        ...(payload === undefined ? {} : { payload }),
      });
    const body = { as_of: TODAY, language: 'zh-Hans', format: 'html' };

    expect((await call('POST', 'sessions/1/editions', reader, body)).statusCode).toBe(403);
    const pdf = await call('POST', 'sessions/1/editions', token, { ...body, format: 'pdf' });
    expect(pdf.statusCode).toBe(422);
    expect(pdf.json()).toMatchObject({ code: 'format_not_available', formats: ['html', 'json', 'csv'] });
    expect((await call('POST', 'sessions/1/editions', token, { ...body, as_of: '2026-02-30' })).statusCode).toBe(422);

    const key = randomUUID();
    const ordered = await call('POST', 'sessions/1/editions', token, body, key);
    expect(ordered.statusCode).toBe(202);
    const { id, state } = ordered.json<{ id: string; state: string }>();
    expect(state).toBe('queued');
    expect(ordered.headers['location']).toBe(`/api/v1/editions/${id}`);
    expect((await call('POST', 'sessions/1/editions', token, body, key)).json()).toMatchObject({ id });
    expect((await call('GET', `editions/${id}/content`, reader)).statusCode).toBe(409);

    bench.get(JobWorkers).start();
    bench.get(RelayLoop).start();
    const done = await eventually('the report is set', async () => {
      const edition = (await call('GET', `editions/${id}`, reader)).json<{ state: string; content_sha256: string }>();
      return edition.state === 'draft' ? edition : null;
    });
    const saved = await call('GET', `editions/${id}/content`, reader);
    expect(createHash('sha256').update(saved.rawPayload).digest('hex')).toBe(done.content_sha256);
    expect(saved.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${done.content_sha256}"`,
    });
    expect(saved.headers['content-disposition']).toMatch(/^attachment; filename="[\x20-\x7e]+\.html"$/);
    expect(saved.headers['content-security-policy']).toMatch(
      /^sandbox; default-src 'none'; style-src 'unsafe-inline';/,
    );
    const shown = await call('GET', `editions/${id}/content?show=1`, reader);
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    expect((await call('GET', 'editions/no-such-id/content', reader)).statusCode).toBe(404);

    const rolledUp = await call('GET', `sessions/1/roll-up?as_of=${TODAY}`, reader);
    expect(rolledUp.json()).toMatchObject({ as_of: TODAY, total: 56, open: 50, closed: 6 });
    expect(rolledUp.json<{ areas: unknown[] }>().areas).toHaveLength(11);
    expect((await call('GET', 'sessions/1/roll-up?as_of=2027-01-01', reader)).statusCode).toBe(422);
    expect((await call('GET', 'sessions/99/roll-up', reader)).statusCode).toBe(404);
  }, 60_000);
});
