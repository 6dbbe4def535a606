import { ApiTokenService } from '../../src/modules/access/index.js';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { apiDocument } from '../../src/platform/http/describe-api.js';
import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';
import { type ListedRoute, listedRoutes } from '../support/listed-routes.js';
import { seedConference } from '../support/seed/seed-conference.js';
import { seedLongLists } from '../support/seed/seed-long-lists.js';
import { seedManyCommitments } from '../support/seed/seed-many-commitments.js';

const COUNT = 60;

/** Answers with arrays in them that are no lists to page through, each with what bounds it. */
const BOUNDED: Readonly<Record<string, string>> = {
  '/api/v1/conference': 'its sides, as declared',
  '/api/v1/sessions/{number}': 'what one session signed and the areas it named',
  '/api/v1/sessions/{number}/overview': 'the sides, and the areas of one session',
  '/api/v1/sessions/{number}/roll-up': 'figures: by standing, by side, by area',
  '/api/v1/commitments/{id}': 'one commitment; its history has pages of its own',
  '/api/v1/commitments/{id}/moves': 'the moves of one workflow',
  '/api/v1/commitments/{id}/timers': 'the timers of one workflow, each of which fires once for what it counts from',
  '/api/v1/my-work': 'an overview with totals, of which the ledger lists all',
  '/api/v1/mails/{id}': 'what one mail was about',
  '/api/v1/imports/{id}': 'one document, of which a draft holds only so much',
  '/api/v1/workflows/compare': 'two files, each of bounded length',
  '/api/v1/workflow-drafts/{id}': 'the faults of one file of bounded length',
  '/api/v1/workflow-drafts/{id}/rehearsal': 'figures by kind, move and timer, and the commitments played',
  '/api/v1/workflow-proposals/{id}': 'the sides, and a consent of each',
};

/** Those of which the seed makes more than one page; the others are walked as they are. */
const LONG = [
  'areas',
  'calendars/{side}',
  'commitments',
  'imports',
  'mails',
  'organisations',
  'sessions',
  'sessions/{number}/editions',
  'timer-tasks',
  'workflow-drafts',
  'workflow-migrations',
  'workflow-proposals',
].map((path) => `/api/v1/${path}`);

/** The seeded commitments have no records to plan reminders from; `reminders-api` walks through these days. */
const PLANNED = '/api/v1/reminders/planned';

type Body = Readonly<Record<string, unknown>> & { readonly next_cursor: string | null };

describe('every list of the API', () => {
  let deployed: DeployedApplication;
  let routes: readonly ListedRoute[];
  let paged: readonly ListedRoute[];
  let token: string;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    deployed = await startDeployedApplication();
    const owner = await deployed.owner.connect();
    try {
      await seedConference(owner, 'big', 11);
      await seedManyCommitments(owner, 'big', COUNT + COUNT / 10, 11);
      await seedLongLists(owner, 'big', COUNT);
      const migration = await owner.query<{ id: string }>(`select id from workflow_migration limit 1`);
      const commitment = await owner.query<{ id: string }>(
        `select id from commitment where conference_id = 'big' limit 1`,
      );
      ids = { migration: migration.rows[0]?.id ?? '', commitment: commitment.rows[0]?.id ?? '' };
    } finally {
      owner.release();
    }
    token = await deployed.app.get(ApiTokenService, { strict: false }).create('n-sec@big.example', 'test', 1);
    routes = listedRoutes(apiDocument(deployed.app));
    paged = routes.filter(({ leadsOn }) => leadsOn);
  }, 120_000);

  afterAll(() => deployed?.close());

  const addressOf = (path: string): string => {
    const id = path.includes('/workflow-migrations/') ? ids['migration'] : ids['commitment'];
    const filled = path
      .replace('{id}', id ?? '')
      .replace('{number}', '1')
      .replace('{side}', 'joint');
    return path.includes('{side}') ? `${filled}?from=2026-01-01&to=2026-03-01&` : `${filled}?`;
  };

  async function get(path: string, query: string): Promise<{ status: number; body: Body }> {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await deployed.app.inject({ method: 'GET', url: `${addressOf(path)}${query}`, headers });
    return { status: answer.statusCode, body: answer.json() };
  }

  async function walk({ path, arrays: [name = ''] }: ListedRoute, limit: number): Promise<readonly unknown[]> {
    const rows: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { status, body }: { status: number; body: Body } = await get(
        path,
        `limit=${limit}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      expect([path, status]).toEqual([path, 200]);
      const page = body[name] as readonly unknown[];
      expect(page.length).toBeLessThanOrEqual(limit);
      rows.push(...page);
      cursor = body.next_cursor;
    }
    return rows;
  }

  it('takes limit and cursor and answers next_cursor, but for what is bounded by its nature', () => {
    expect(routes.length).toBeGreaterThan(25);
    const whole = ({ query, leadsOn, arrays }: ListedRoute): boolean =>
      leadsOn && query.includes('limit') && query.includes('cursor') && arrays.length === 1 && arrays[0] !== '';
    const unpaged = routes.filter((route) => !whole(route)).map(({ path }) => path);
    expect(unpaged.sort()).toEqual(Object.keys(BOUNDED).sort());
  });

  it('is walked to its end, each row once and in the same order whatever the size of the pages', async () => {
    for (const route of paged.filter(({ path }) => path !== PLANNED)) {
      const rows = await walk(route, 7);
      expect([route.path, rows]).toEqual([route.path, await walk(route, 100)]);
      expect([route.path, new Set(rows.map((row) => JSON.stringify(row))).size]).toEqual([route.path, rows.length]);
      if (LONG.includes(route.path)) expect([route.path, rows.length >= COUNT]).toEqual([route.path, true]);
    }
    expect(paged.map(({ path }) => path)).toEqual(expect.arrayContaining(LONG));
  });

  it('shows 25 rows to who names no limit', async () => {
    for (const path of LONG) {
      const { body } = await get(path, '');
      const [name = ''] = paged.find((route) => route.path === path)?.arrays ?? [];
      expect([path, (body[name] as readonly unknown[]).length]).toEqual([path, 25]);
    }
  });

  it.each([
    ['cursor=%25%25', '/cursor'],
    [`cursor=${encodeCursor('a\nb')}`, '/cursor'],
    [`cursor=${'a'.repeat(201)}`, '/cursor'],
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=many', '/limit'],
    ['page=2', '/page'],
  ])('refuses %s, naming what is wrong', async (query, pointer) => {
    for (const { path } of paged) {
      const { status, body } = await get(path, query);
      expect([path, status, body]).toEqual([
        path,
        422,
        expect.objectContaining({
          code: 'invalid_input',
          faults: expect.arrayContaining([expect.objectContaining({ pointer })]),
        }),
      ]);
    }
  });

  it('refuses the cursor of another list where its own could not be so', async () => {
    const byText = ['/commitments', '/organisations', '/dry-run', '/{id}/items'];
    for (const { path } of paged.filter((route) => !byText.some((end) => route.path.endsWith(end)))) {
      const { status, body } = await get(path, `cursor=${encodeCursor('no such place')}`);
      const faults = [expect.objectContaining({ pointer: '/cursor' })];
      expect([path, status, body]).toEqual([path, 422, expect.objectContaining({ faults })]);
    }
  });
});
