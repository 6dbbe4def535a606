import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { Actor } from '../../src/domain/shared/actor.js';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { ApiTokenService } from '../../src/modules/access/index.js';
import { MOST_REHEARSALS_IN_LINE, SHIPPED_STAGE, STAGE_SETTING } from '../../src/modules/rehearsal/index.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import type { ThreadLineSetting } from '../../src/platform/threads/thread-line.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { relabelled, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';
import { WorkflowRooms } from '../support/workflow-rooms.js';

/** A thread cannot use jest's transform: it runs the built program, as the product does. */
const setting: ThreadLineSetting = {
  ...SHIPPED_STAGE,
  program: pathToFileURL(join(projectRoot(), 'dist/src/modules/rehearsal/thread/rehearsal-thread.js')),
  milliseconds: 60_000,
};

@Module({})
class Stage {}

interface Figures {
  readonly kind: string;
  readonly counts: readonly { readonly name: string; readonly own: number; readonly all: number }[];
  readonly moves: readonly { readonly name: string; readonly times: number }[];
  readonly timers: readonly { readonly name: string }[];
  readonly never_closed: readonly string[];
  readonly commitments: { readonly of_kind: number; readonly invented: number };
  readonly broken_promise: unknown;
  readonly transcript_lines: number;
}

describe('a draft, rehearsed', () => {
  let bench: WorkflowBench;
  let client: ApiClient;
  let token: string;
  const stage: { -readonly [Name in keyof ThreadLineSetting]: ThreadLineSetting[Name] } = { ...setting };
  beforeAll(async () => {
    const staged = {
      module: Stage,
      global: true,
      providers: [{ provide: STAGE_SETTING, useValue: stage }],
      exports: [STAGE_SETTING],
    };
    bench = await workflowBench([{ module: WorkflowRooms, global: true }, staged]);
    const { test, conference, north } = bench;
    client = await apiClient(test, conference, north);
    token = await test.get(ApiTokenService).create(conference.emailOf(north), 'pages', 1);
    await aCommitment(test, conference).of('study').build();
    await aCommitment(test, conference).of('ongoing').build();
  }, 60_000);
  afterAll(() => bench?.test.close());
  afterEach(() => void Object.assign(stage, setting));

  const page = (url: string) =>
    bench.test.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });
  const asked = (id: string, months = 4, seed = 7) => `workflow-drafts/${id}/rehearsal?months=${months}&seed=${seed}`;

  it('tells how the conference would go with it, the same for the same seed and another story for another', async () => {
    const begun = await bench.begin('study');
    const draft = await bench.edit(begun, relabelled(begun, 'begin', 'Set out at last'));
    const answers = [];
    for (const url of [asked(draft.id), asked(draft.id), asked(draft.id, 4, 8)]) answers.push(await client.get(url));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const [one, again, other] = answers.map((answer) => answer.json<Figures>());
    expect(again).toEqual(one);
    expect(other?.counts).not.toEqual(one?.counts);
    expect(one).toMatchObject({ kind: 'study', broken_promise: null, commitments: { of_kind: 6, invented: 5 } });
    const count = (name: string) => one?.counts.find((each) => each.name === name);
    expect(count('agreed')?.own).toBeGreaterThanOrEqual(6);
    expect(count('agreed')?.all).toBeGreaterThan(count('agreed')?.own ?? 0);
    for (const name of ['proposed', 'consented', 'moved', 'timer']) expect(count(name)?.own).toBeGreaterThan(0);
    expect(one?.moves.map(({ name }) => name)).toEqual(Object.keys(draft.definition?.moves ?? {}));
    const transcript = (await client.get(asked(draft.id).replace('?', '/transcript?'))).body;
    expect(transcript).toContain('Set out at last');
    expect(transcript.trimEnd().split('\n')).toHaveLength(one?.transcript_lines ?? 0);
  });

  it('counts the moves that only the draft has, which running commitments know nothing of', async () => {
    const begun = await bench.begin('study');
    const moves = (begun.body as { moves: Record<string, object> }).moves;
    const entry = { ...moves['begin'], labels: { en: 'Jump in', 'zh-Hant': '直接開展', 'zh-Hans': '直接开展' } };
    const draft = await bench.edit(
      begun,
      { type: 'put', section: 'moves', was: null, name: 'jump_in', entry },
      { type: 'remove', section: 'moves', name: 'begin' },
    );
    const { moves: played } = (await client.get(asked(draft.id))).json<Figures>();
    expect(played.find(({ name }) => name === 'jump_in')?.times).toBeGreaterThan(0);
    expect(played.map(({ name }) => name)).not.toContain('begin');
  });

  it('is shown on a page in every language, with the transcript to save', async () => {
    const { id } = await bench.begin('study');
    const base = `/settings/workflows/drafts/${id}`;
    expect((await page(base)).body).toContain(`${base}/rehearsal"`);
    for (const lang of LANGUAGES) {
      const form = await page(`${base}/rehearsal?lang=${lang}`);
      expect([form.statusCode, form.body.includes('name="seed"')]).toEqual([200, true]);
      const { statusCode, body } = await page(`${base}/rehearsal?months=1&seed=5&lang=${lang}`);
      expect([lang, statusCode]).toEqual([lang, 200]);
      expect(body).not.toMatch(/rehearsal\.draft|rehearsal\.count|undefined|\[object/);
      expect(body).toContain(`${base}/rehearsal/transcript?months=1&amp;seed=5`);
    }
    const saved = await page(`${base}/rehearsal/transcript?months=1&seed=5&lang=zh-Hant`);
    expect(saved.headers['content-type']).toContain('text/plain');
    expect(saved.headers['content-disposition']).toContain('study.v101-1-5.txt');
    expect(saved.body).toContain('預演');
  });

  it.each([
    ['months=0&seed=7', 'months'],
    ['months=37&seed=7', 'months'],
    ['months=a&seed=7', 'months'],
    ['months=3&seed=1.5', 'seed'],
    ['months=3', 'seed'],
  ])('says what is wrong with %s at its field, and the API too', async (query, field) => {
    const { id } = await bench.begin('study');
    const { statusCode, body } = await page(`/settings/workflows/drafts/${id}/rehearsal?${query}`);
    expect([statusCode, body.includes(`id="${field}-fault"`)]).toEqual([422, true]);
    const saved = await page(`/settings/workflows/drafts/${id}/rehearsal/transcript?${query}`);
    expect(saved.statusCode).toBe(303);
    const answer = await client.get(`workflow-drafts/${id}/rehearsal?${query}`);
    expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ code: 'invalid_input' })]);
  });

  it('is refused with every fault of the draft', async () => {
    const begun = await bench.begin('study');
    const draft = await bench.edit(begun, { type: 'remove', section: 'positions', name: 'waiting' });
    const answer = await client.get(asked(draft.id));
    expect([answer.statusCode, answer.json()]).toEqual([
      409,
      expect.objectContaining({
        code: 'workflow_faulty',
        workflow_faults: expect.arrayContaining([expect.anything()]) as unknown,
      }),
    ]);
    const base = `/settings/workflows/drafts/${draft.id}`;
    expect((await page(base)).body).not.toContain(`${base}/rehearsal"`);
    const { statusCode, body } = await page(`${base}/rehearsal?months=3&seed=5`);
    expect([statusCode, body.includes('name="seed"')]).toEqual([409, false]);
    expect(body).toContain(`${base}/moves/`);
  });

  it('is no business of those who do not write workflows, nor of the other side before it is proposed', async () => {
    const { id } = await bench.begin('study');
    const of = async (actor: Actor) => (await apiClient(bench.test, bench.conference, actor)).get(asked(id));
    expect((await of(bench.conference.actor('north', 'lead'))).statusCode).toBe(403);
    expect((await of(bench.south)).statusCode).toBe(404);
  });

  it('ends a rehearsal that takes too long, and plays the next one', async () => {
    const { id } = await bench.begin('study');
    stage.milliseconds = 1;
    const late = await client.get(asked(id));
    expect([late.statusCode, late.json()]).toEqual([503, expect.objectContaining({ code: 'rehearsal_too_long' })]);
    Object.assign(stage, setting);
    expect((await client.get(asked(id, 1))).statusCode).toBe(200);
  });

  it('ends a rehearsal that wants too much memory, says so, and plays the next one', async () => {
    const { id } = await bench.begin('study');
    stage.megabytes = 12;
    const large = await client.get(asked(id, 36));
    expect([large.statusCode, large.json()]).toEqual([503, expect.objectContaining({ code: 'rehearsal_too_large' })]);
    Object.assign(stage, setting);
    expect((await client.get(asked(id, 1))).statusCode).toBe(200);
  });

  it('sends those away who come when too many wait', async () => {
    const { id } = await bench.begin('study');
    const more = Array.from({ length: MOST_REHEARSALS_IN_LINE + 2 }, () => client.get(asked(id, 1)));
    const answers = (await Promise.all(more)).map((answer) => answer.statusCode).sort();
    expect(answers).toEqual([...Array.from({ length: MOST_REHEARSALS_IN_LINE }, () => 200), 503, 503]);
  });
});
