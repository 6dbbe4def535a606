import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { terminalOn } from '../../src/cli/terminal.js';
import type { RecordBody } from '../../src/domain/records/record-body.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { addDays, civilDate } from '../../src/domain/shared/civil-date.js';
import { AccessModule } from '../../src/modules/access/index.js';
import { CommitmentsModule, CommitmentStore } from '../../src/modules/commitments/index.js';
import { stateAfter } from '../../src/modules/loading/write/state-after.js';
import { ProgressModule } from '../../src/modules/progress/index.js';
import { ProposalsModule } from '../../src/modules/proposals/index.js';
import { RenderReportJob } from '../../src/modules/reports/editions/render-report.job.js';
import {
  REPORT_FORMATS,
  ReportBuilder,
  type ReportItem,
  ReportsModule,
  RollUpService,
} from '../../src/modules/reports/index.js';
import { migrate } from '../../src/platform/database/data-source.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import { dueBy } from '../support/agreeing.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startTestApplication, TEST_NOW, type TestApplication } from '../support/test-application.js';
import { compareFigures } from './reports-count.js';

type Json = Record<string, unknown>;

const CONFIGURED = { SESSION_SECRET: 'x'.repeat(32), LUOSHI_NOW: TEST_NOW, LUOSHI_DEMO: 'on' };

const DAY = '2026-03-01';
const BEFORE = '2026-06-30T16:00:00.000Z';
const AFTER = '2026-07-06T16:00:00.000Z';
/** What is true on the day and was told in July. */
const LATER = { title: 'Told later', narrative: 'Work began, told later', day: '31 Mar 2027' };

/**
 * Agreed on 5 January; north begins on 10 February. In July it becomes known that by then south had begun, had reported,
 * and that text and deadline were others.
 */
describe('a report as far as was known at an instant', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let api: ApiClient;
  let first: BuiltCommitment;
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-known-'));

  const told = (actor: Actor, { id }: BuiltCommitment, [on, written]: readonly [string, string], body: RecordBody) =>
    test.get(UnitOfWork).run(actor, async (tx) => {
      const store = test.get(CommitmentStore);
      const taken = await store.take(tx, id, actor);
      const author = { ...store.authorOf(actor), on: civilDate(on), at: new Date(`${written}T12:00:00+08:00`) };
      const next = stateAfter(taken.state, body, { sides: taken.sides, on: author.on });
      return store.append(tx, taken, { bodies: [body], next, author });
    });
  const begun = (side: string): RecordBody => {
    return {
      kind: 'position_stated',
      side,
      move: 'begin',
      from: null,
      to: 'under_way',
      waitingFor: null,
      reason: null,
    };
  };
  const get = async (path: string): Promise<Json> => (await api.get(path)).json<Json>();

  beforeAll(async () => {
    test = await startTestApplication((databaseUrl) => [
      AccessModule,
      CommitmentsModule,
      ProgressModule,
      ProposalsModule,
      ReportsModule,
      QueueModule.at({ redisUrl: null, databaseUrl }),
    ]);
    conference = await aConference(test);
    north = conference.actor('north', 'secretariat');
    const south = conference.actor('south', 'lead');
    api = await apiClient(test, conference, north);
    first = await aCommitment(test, conference).due('2026-06-30').build();
    const second = await aCommitment(test, conference).of('study').build();
    await aCommitment(test, conference).withAll('under_way').build();
    await told(north, first, ['2026-02-10', '2026-02-10'], begun('north'));
    await told(south, first, ['2026-02-01', '2026-07-01'], begun('south'));
    await told(south, second, ['2026-02-20', '2026-07-02'], begun('south'));
    await told(south, first, ['2026-02-15', '2026-07-03'], {
      kind: 'progress_reported',
      statementId: randomUUID(),
      side: 'south',
      activity: 'some',
      language: 'en',
      narrative: LATER.narrative,
      periodFrom: civilDate('2026-01-05'),
      periodTo: civilDate('2026-02-14'),
      visibility: 'shared',
      evidence: [],
      demonstration: false,
    });
    const text = { title: LATER.title, body: '' };
    const texts = { en: text, 'zh-Hant': text, 'zh-Hans': text };
    await told(north, first, ['2026-02-16', '2026-07-04'], { kind: 'commitment_amended', texts });
    await told(north, first, ['2026-02-17', '2026-07-05'], {
      kind: 'deadline_set',
      version: 2,
      deadline: dueBy('2027-03-31'),
      reason: null,
      demonstration: false,
    });
  }, 90_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test?.close();
  });

  const point = (knownAt: string): string => `as_of=${DAY}&known_at=${knownAt}`;

  it('rolls up what was true by what was known, and says by what instant', async () => {
    const rollUp = (query: string): Promise<Json> => get(`sessions/1/roll-up?${query}`);
    const before = await rollUp(point(BEFORE));
    expect(before).toMatchObject({ as_of: DAY, known_at: BEFORE, total: 3 });
    expect(before['standings']).toEqual([
      { standing: 'under_way', count: 1 },
      { standing: 'no_report', count: 2 },
    ]);
    expect((before['sides'] as Json[]).map(({ unstated }) => unstated)).toEqual([1, 2]);
    const after = await rollUp(point(AFTER));
    expect((after['sides'] as Json[]).map(({ unstated }) => unstated)).toEqual([1, 0]);
    const { known_at: _known, ...now } = await rollUp(`as_of=${DAY}`);
    expect(now).toEqual({ ...after, known_at: undefined });
    expect(await rollUp(`as_of=${DAY}`)).toMatchObject({ known_at: null });
    expect(await rollUp(`known_at=${BEFORE}`)).toMatchObject({ as_of: '2026-07-01', known_at: BEFORE });
    // True on that day, and nobody knew: not agreed is not counted.
    expect(await rollUp(point('2026-01-05T03:59:59.999Z'))).toMatchObject({ total: 0, standings: [] });
  });

  it.each([
    ['an instant to come', `${point('2026-11-22T04:00:00.001Z')}`, 'known_at_in_future'],
    ['an instant without a zone', point('2026-06-30T00:00:00'), 'invalid_input'],
    ['no instant', point('yesterday'), 'invalid_input'],
  ])('refuses %s in roll-up and order alike', async (_, query, code) => {
    const { as_of, known_at } = Object.fromEntries(new URLSearchParams(query));
    const order = { as_of, known_at, language: 'en', format: 'html' };
    for (const answer of [await api.get(`sessions/1/roll-up?${query}`), await api.post('sessions/1/editions', order)])
      expect([answer.statusCode, answer.json<Json>()['code']]).toEqual([422, code]);
  });

  const LATER_TOLD = Object.values(LATER);
  const toldIn = (text: string): string[] => LATER_TOLD.filter((one) => text.includes(one));

  /** The bytes of a new edition and the instant it says it holds. */
  const edition = async (format: string, knownAt: string | null) => {
    const order = { as_of: DAY, language: 'en', format, ...(knownAt === null ? {} : { known_at: knownAt }) };
    const ordered = await api.post('sessions/1/editions', order);
    expect(ordered.statusCode).toBe(202);
    const { id, known_at: holds } = ordered.json<{ id: string; known_at: string }>();
    return { id, holds, bytes: await set(id) };
  };
  const set = async (editionId: string): Promise<Buffer> => {
    await test.get(RenderReportJob).handle({ editionId }, { attempt: 1, last: true });
    return (await api.get(`editions/${editionId}/content`)).rawPayload;
  };

  describe.each(REPORT_FORMATS)('in %s', (format) => {
    const commandLine = async (more: string): Promise<Buffer> => {
      const out = join(folder, `${randomUUID()}.${format}`);
      const said: string[] = [];
      const write = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
      const environment = { ...CONFIGURED, DATABASE_URL: test.url };
      const line = `report --session 1 --as-of ${DAY} --lang en --format ${format} --out ${out}${more}`;
      expect([await runCli(line.split(' '), terminalOn(environment, write)), said.length]).toEqual([0, 1]);
      return readFileSync(out);
    };

    it('an edition holds what was known at its instant, and the command line gives the same bytes', async () => {
      const [before, after, now] = [
        await edition(format, BEFORE),
        await edition(format, AFTER),
        await edition(format, null),
      ];
      expect([before, after, now].map(({ holds }) => holds)).toEqual([BEFORE, AFTER, '2026-11-22T04:00:00.000Z']);
      expect(toldIn(before.bytes.toString())).toEqual([]);
      expect(toldIn(after.bytes.toString())).toEqual(LATER_TOLD);
      expect(toldIn(now.bytes.toString())).toEqual(LATER_TOLD);
      expect(before.bytes.toString()).toContain(format === 'html' ? '1 Jul 2026, 00:00' : BEFORE);
      for (const { holds, bytes } of [before, after, now])
        expect((await commandLine(` --known-at ${holds}`)).equals(bytes)).toBe(true);
      const without = (await commandLine('')).toString();
      expect([toldIn(without), without.includes(BEFORE)]).toEqual([LATER_TOLD, false]);
    }, 90_000);
  });

  it('counts at every point of both times what the ledger of that point lists', async () => {
    const days = Array.from({ length: 8 }, (_, index) => addDays(civilDate('2026-01-03'), index * 9));
    const instants = ['2026-01-05T03:59:59.999Z', '2026-01-05T04:00:00Z', BEFORE].concat(
      [1, 2, 3, 4].map((day) => `2026-07-0${day}T04:00:00Z`),
    );
    const scope = { conferenceId: conference.id, sessionNumber: conference.sessionNumber };
    const seen = new Set<string>();
    for (const day of days)
      for (const instant of instants) {
        const list = (await get(`commitments?limit=100&as_of=${day}&known_at=${instant}`))['commitments'] as Json[];
        const at = { ...scope, asOf: day, knownAt: new Date(instant) };
        const { figures } = await test.get(RollUpService).view(at);
        const standings: Record<string, number> = {};
        for (const { standing } of list) standings[String(standing)] = (standings[String(standing)] ?? 0) + 1;
        expect([day, instant, figures.totals.byStanding]).toEqual([day, instant, standings]);
        const model = await test.get(ReportBuilder).build({ ...at, language: 'en' });
        const items: ReportItem[] = model.areas.flatMap((area) => [...area.items]);
        expect(items.map(({ number, standing }) => ({ number, standing }))).toEqual(
          list.map(({ number, standing }) => ({ number, standing })),
        );
        expect(items.map(({ title }) => title.text)).toEqual(list.map((row) => (row['titles'] as Json)['en']));
        compareFigures(items, model.totals, figures.totals);
        seen.add(JSON.stringify(standings));
      }
    expect(seen.size).toBeGreaterThan(2);
  }, 60_000);

  it('set again after more was told, an edition has the same bytes', async () => {
    const orders = await Promise.all(REPORT_FORMATS.map((format) => edition(format, null)));
    test.clock.moveTo(new Date('2026-11-24T12:00:00+08:00'));
    api = await apiClient(test, conference, north); // a token of one day
    await told(north, first, ['2026-02-18', '2026-11-23'], { kind: 'commitment_amended', officialNumber: 'LATE-9' });
    await test.owner.query(`update report_edition set state = 'queued', content = null, content_sha256 = null`);
    for (const { id, bytes } of orders) expect((await set(id)).equals(bytes)).toBe(true);
    for (const format of REPORT_FORMATS) expect((await edition(format, null)).bytes.toString()).toContain('LATE-9');
  }, 60_000);

  it('an edition of an earlier release keeps when it was set, or else when it was ordered', async () => {
    const [one, other] = await Promise.all(['json', 'csv'].map((format) => edition(format, BEFORE)));
    const times = `set requested_at = '2026-08-01T00:00Z', finished_at = nullif($2, '')::timestamptz where id = $1`;
    await test.owner.query(`update report_edition ${times}`, [one?.id, '2026-08-01T00:00:09Z']);
    await test.owner.query(`update report_edition ${times}`, [other?.id, '']);
    await test.owner.query('alter table report_edition drop column known_at');
    await test.owner.query('delete from migrations where timestamp = 1795000000041');
    await migrate(test.url);
    const held = async (id = '') => (await get(`editions/${id}`))['known_at'];
    expect(await held(one?.id)).toBe('2026-08-01T00:00:09.000Z');
    expect(await held(other?.id)).toBe('2026-08-01T00:00:00.000Z');
  });
});
