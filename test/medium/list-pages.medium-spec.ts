import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';
import { seedConference } from '../support/seed/seed-conference.js';
import { seedLongLists } from '../support/seed/seed-long-lists.js';
import { seedManyCommitments } from '../support/seed/seed-many-commitments.js';
import { seedPast } from '../support/seed/seed-past.js';
import { Visitor } from '../support/visitor.js';

const COUNT = 120;

const EDITION = /Progress report, draft (\d+)/g;

/** Pages of a secretariat that has more of everything than a page shows: each leads on to its end, by links alone. */
describe('a page whose list is long', () => {
  let deployed: DeployedApplication;
  let officer: Visitor;

  beforeAll(async () => {
    deployed = await startDeployedApplication();
    const owner = await deployed.owner.connect();
    try {
      await seedConference(owner, 'big', 11);
      await seedManyCommitments(owner, 'big', COUNT + COUNT / 10, 11);
      await seedLongLists(owner, 'big', COUNT);
      await seedPast(owner, 'big', 0);
    } finally {
      owner.release();
    }
    officer = new Visitor(deployed.address);
    const link = await deployed.luoshi('account', 'reset', '--email', 'n-sec@big.example');
    await officer.choose(deployed.pathOf(link), 'a quiet lantern at noon');
  }, 120_000);

  afterAll(() => deployed?.close());

  async function page(path: string): Promise<string> {
    const answer = await officer.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  }

  const linksIn = (html: string, link: RegExp): string[] =>
    [...html.matchAll(link)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

  /** What the rows of the list are called on each page, from the first to the one that leads no further. */
  async function walk(start: string, row: RegExp, onward: RegExp): Promise<string[][]> {
    const pages: string[][] = [];
    for (let path: string | undefined = start; path !== undefined;) {
      const html: string = await page(path);
      pages.push(linksIn(html, row));
      path = linksIn(html, onward)[0];
    }
    return pages;
  }

  it.each<[string, string, RegExp, RegExp, number]>([
    [
      'drafts',
      '/settings/workflows',
      /href="\/settings\/workflows\/drafts\/([\w-]{36})"/g,
      /href="([^"]*[?]drafts=[^"]*)" rel="next"/g,
      50,
    ],
    [
      'migrations',
      '/settings/workflows',
      /href="\/settings\/workflows\/migrations\/([\w-]{36})"/g,
      /href="([^"]*[?]migrations=[^"]*)" rel="next"/g,
      50,
    ],
    [
      'proposals',
      '/settings/workflows',
      /href="\/settings\/workflows\/proposals\/([\w-]{36})"/g,
      /href="([^"]*[?]proposals=[^"]*)" rel="next"/g,
      50,
    ],
    ['editions', '/sessions/1', EDITION, /href="([^"]*[?]before=[^"]*)" rel="next"/g, 25],
    ['imports', '/imports', /href="\/imports\/([\w-]{36})"/g, /href="([^"]*[?]after=[^"]*)" rel="next"/g, 50],
    ['timer tasks', '/timer-tasks', /<li id="settle-([\w-]{36})">/g, /href="([^"]*[?]after=[^"]*)" rel="next"/g, 50],
  ])('shows all %s, page by page', async (_, start, row, onward, size) => {
    const pages = await walk(start, row, onward);
    const whole = Array.from({ length: Math.floor(COUNT / size) }, () => size);
    expect(pages.map((one) => one.length)).toEqual([...whole, ...(COUNT % size === 0 ? [] : [COUNT % size])]);
    expect(new Set(pages.flat()).size).toBe(COUNT);
  });

  it('leads from my work to the tasks that it has no room for, and says how many there are', async () => {
    const html = await page('/');
    expect(html).toContain(`${COUNT} tasks`);
    expect(html).toContain(`${COUNT - 25} more tasks`);
    const shown = linksIn(html, /<li id="settle-([\w-]{36})">/g);
    const [more = ''] = linksIn(html, /href="(\/timer-tasks[?]after=[^"]*)"/g);
    const rest = await walk(more, /<li id="settle-([\w-]{36})">/g, /href="([^"]*[?]after=[^"]*)" rel="next"/g);
    expect(new Set([...shown, ...rest.flat()]).size).toBe(COUNT);
    expect(shown.length + rest.flat().length).toBe(COUNT);
  });

  it('leads back to the newest, and keeps to its page of editions while one is being set', async () => {
    const html = await page('/sessions/1?before=50');
    expect(html).toContain('href="/sessions/1#editions"');
    const moved = await officer.get('/sessions/1/editions?before=50');
    expect([moved.status, moved.headers.get('location')]).toEqual([303, '/sessions/1?before=50#editions']);
  });

  it('shows in the past only the editions that were set by then, page by page too', async () => {
    // Ten were set each hour from midnight on.
    const path = '/sessions/1?as_of=2026-01-01&known_at=2026-01-01T05:00:00Z';
    const pages = await walk(path, EDITION, /href="([^"]*[?][^"]*before=[^"]*)" rel="next"/g);
    expect(pages.map((one) => one.length)).toEqual([25, 24]);
    expect(pages.flat()[0]).toBe('49');
  });

  it.each([
    '/settings/workflows?drafts=bm9uc2Vuc2U',
    '/timer-tasks?after=bm9uc2Vuc2U',
    '/imports?after=%25',
    '/sessions/1?before=0',
  ])('refuses a place that there is not: %s', async (path) => expect((await officer.get(path)).status).toBe(422));
});
