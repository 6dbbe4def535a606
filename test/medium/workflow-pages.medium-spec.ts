import { ApiTokenService } from '../../src/modules/access/index.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { WorkflowReading } from '../../src/modules/workflows/index.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { relabelled, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';
import { WorkflowRooms } from '../support/workflow-rooms.js';

const BASE = '/settings/workflows';

describe('authoring without code', () => {
  let bench: WorkflowBench;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    bench = await workflowBench([{ module: WorkflowRooms, global: true }]);
    for (const actor of [bench.north, bench.south]) {
      const token = await bench.test.get(ApiTokenService).create(bench.conference.emailOf(actor), 'pages', 1);
      tokens.set(actor.accountId, token);
    }
  }, 60_000);
  afterAll(() => bench?.test.close());

  const authorization = (actor: Actor): Record<string, string> => ({
    authorization: `Bearer ${tokens.get(actor.accountId)}`,
  });
  const get = (url: string, actor = bench.north) =>
    bench.test.app.inject({ method: 'GET', url, headers: authorization(actor) });
  const post = (url: string, form: Record<string, string | string[]>, actor = bench.north) => {
    const fields = Object.entries(form).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    );
    return bench.test.app.inject({
      method: 'POST',
      url,
      headers: { ...authorization(actor), 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  };
  const goesTo = async (answer: ReturnType<typeof post>): Promise<string> => {
    const { statusCode, headers, body } = await answer;
    expect([statusCode, statusCode === 303 ? '' : body]).toEqual([303, '']);
    return String(headers['location']).split(/[?#]/)[0] ?? '';
  };
  const seen = async (url: string): Promise<string> =>
    / name="version" value="(\d+)"/.exec((await get(url)).body)?.[1] ?? '';

  it('leads from a new draft over its entries to a version that both sides agreed on', async () => {
    expect((await post(`${BASE}/drafts/new`, { title: '', base: '' })).statusCode).toBe(422);
    const draft = await goesTo(post(`${BASE}/drafts/new`, { title: 'Longer waits', base: 'study.v1' }));
    const position = {
      name: 'paused',
      'label-en': 'Paused',
      'label-zh-Hant': '暫停',
      'label-zh-Hans': '暂停',
      standing: 'waiting',
    };
    const unfit = await post(`${draft}/positions/new`, { ...position, name: 'Not a name', version: '1' });
    expect([unfit.statusCode, unfit.body.includes('id="name-fault"')]).toEqual([422, true]);
    await goesTo(post(`${draft}/positions/new`, { ...position, version: await seen(`${draft}/positions/new`) }));
    const faulty = await get(draft);
    expect(faulty.body).toContain(`${draft}/positions/paused#name`);
    const version = await seen(`${draft}/positions/paused`);
    await goesTo(post(`${draft}/positions/paused`, { ...position, name: 'on_ice', version }));
    expect((await post(`${draft}/positions/on_ice`, { ...position, name: 'on_ice', version })).statusCode).toBe(409);
    const move = {
      scope: 'side',
      from: ['under_way', 'waiting'],
      to: 'on_ice',
      by: ['liaison', 'secretariat'],
      guards: 'leads',
      needs: ['reason'],
    };
    const words = { 'label-en': 'Put on ice', 'label-zh-Hant': '擱置', 'label-zh-Hans': '搁置' };
    await goesTo(
      post(`${draft}/moves/new`, {
        name: 'put_on_ice',
        ...move,
        ...words,
        version: await seen(`${draft}/moves/new?scope=side`),
      }),
    );
    const back = { scope: 'side', from: 'on_ice', to: 'under_way', by: 'liaison', ...words };
    await goesTo(
      post(`${draft}/moves/new`, {
        name: 'take_off_ice',
        ...back,
        version: await seen(`${draft}/moves/new?scope=side`),
      }),
    );
    const timer = {
      since: 'position',
      'since-position': 'on_ice',
      'since-joint': 'agreed',
      days: '30',
      calendar: 'own',
      then: 'escalate',
      level: '2',
    };
    await goesTo(
      post(`${draft}/timers/new`, {
        name: 'long_on_ice',
        ...timer,
        ...words,
        version: await seen(`${draft}/timers/new`),
      }),
    );
    const whole = await get(draft);
    expect(whole.body).toContain('<svg');
    expect(whole.body).toContain(`${draft}/propose`);
    const proposal = await goesTo(post(`${draft}/propose`, { version: await seen(`${draft}/propose`) }));
    const read = (await get(proposal, bench.south)).body;
    expect([read.includes('Can be answered until'), read.includes('There is no counter-proposal')]).toEqual([
      true,
      true,
    ]);
    const hash = / name="content_hash" value="(\w{64})"/.exec(read)?.[1] ?? '';
    expect((await post(`${proposal}/decline`, { content_hash: hash, reason: ' ' }, bench.south)).statusCode).toBe(422);
    await goesTo(post(`${proposal}/accept`, { content_hash: hash }, bench.south));
    const versions = await bench.test.get(WorkflowReading).versions(bench.north);
    const made = versions.find(({ kind, version: number }) => kind === 'study' && number === 101);
    expect(made?.moves['put_on_ice']).toMatchObject({
      from: ['under_way', 'waiting'],
      needs: ['reason'],
      guards: ['leads'],
    });
    expect(made?.timers['long_on_ice']).toMatchObject({ since: { on: 'position', states: ['on_ice'] }, level: 2 });
  });

  it('exports what it takes back as text, and says on which line a text cannot be read', async () => {
    const draft = await goesTo(post(`${BASE}/drafts/new`, { title: 'Text', base: 'action.v1' }));
    const yaml = (await get(`${draft}/export`)).body;
    await goesTo(post(`${draft}/yaml`, { yaml, version: '1' }));
    expect((await get(`${draft}/export`)).body).toBe(yaml);
    const broken = await post(`${draft}/yaml`, { yaml: `${yaml}\n  : [`, version: '2' });
    expect([broken.statusCode, /Line \d+: /.test(broken.body)]).toEqual([422, true]);
    const other = await post(`${draft}/yaml`, { yaml: yaml.replace('kind: action', 'kind: study'), version: '2' });
    expect(other.statusCode).toBe(422);
    expect((await get(draft, bench.south)).statusCode).toBe(404);
  });

  it('shows every page in every language', async () => {
    await aCommitment(bench.test, bench.conference).of('ongoing').withAll('waiting').build();
    const begun = await bench.begin('ongoing');
    const to = await bench.published('ongoing', relabelled(begun, 'begin', 'Set out'));
    const migration = await goesTo(post(`${BASE}/migrations/new`, { from: 'ongoing.v1', to: `ongoing.v${to}` }));
    const mapped = await get(migration);
    expect(mapped.body).toContain('id="dry-run"');
    const draft = `${BASE}/drafts/${begun.id}`;
    const pages = [
      draft,
      `${draft}/head`,
      `${draft}/yaml`,
      `${draft}/propose`,
      `${draft}/discard`,
      `${draft}/changes`,
      `${BASE}/drafts/new`,
      ...['positions/waiting', 'joint/agreed', 'moves/begin', 'moves/absorb', 'timers/waiting_long', 'timers/new'].map(
        (one) => `${draft}/${one}`,
      ),
      migration,
      `${BASE}/migrations/new`,
      `${BASE}/compare?a=ongoing.v1&b=ongoing.v${to}`,
    ];
    for (const language of LANGUAGES)
      for (const page of pages) {
        const { statusCode, body } = await get(`${page}${page.includes('?') ? '&' : '?'}lang=${language}`);
        expect([page, language, statusCode]).toEqual([page, language, 200]);
        expect(body).not.toMatch(/workflow_draft\.|undefined|\[object/);
      }
  });

  it('is there over the API as well, bound to versions', async () => {
    const client: ApiClient = await apiClient(bench.test, bench.conference, bench.north);
    const made = await client.post('workflow-drafts', { kind: 'facilitation', based_on: 1, title: 'By API' });
    expect([made.statusCode, made.headers['etag']]).toEqual([201, '"1"']);
    const { id } = made.json<{ id: string }>();
    const removal = { type: 'remove', section: 'positions', name: 'waiting' };
    expect((await client.post(`workflow-drafts/${id}/edits`, removal)).statusCode).toBe(428);
    const edited = await client.post(`workflow-drafts/${id}/edits`, removal, { 'if-match': '"1"' });
    expect(edited.statusCode).toBe(200);
    expect(edited.json<{ faults: unknown[] }>().faults.length).toBeGreaterThan(0);
    expect((await client.post(`workflow-drafts/${id}/edits`, removal, { 'if-match': '"1"' })).statusCode).toBe(412);
    expect((await client.post(`workflow-drafts/${id}/proposal`, { version: 2 })).json()).toMatchObject({
      code: 'workflow_faulty',
    });
    const lacking = await client.post(`workflow-drafts/${id}/edits`, { type: 'put', version: 2 });
    expect(lacking.json()).toMatchObject({ code: 'invalid_input', faults: [{ pointer: '/section' }] });
    const yaml = (await client.get('workflows/facilitation.v1/yaml')).body;
    const taken = await client.post(`workflow-drafts/${id}/yaml`, { yaml, version: 2 });
    expect(taken.json()).toMatchObject({ faults: [], version: 3 });
    const same = await client.get('workflows/compare?a=facilitation.v1&b=facilitation.v1');
    expect(same.json()).toMatchObject({ differences: [] });
    expect((await client.get('workflows/facilitation.v99')).statusCode).toBe(404);
    const liaison = await apiClient(bench.test, bench.conference, bench.conference.actor('north', 'lead'));
    expect((await liaison.get('workflow-drafts')).statusCode).toBe(403);
    expect((await liaison.get('workflows')).statusCode).toBe(200);
  });
});
