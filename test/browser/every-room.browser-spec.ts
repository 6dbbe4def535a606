import { execFileSync } from 'node:child_process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { nameOf, SHAPES, type ShownIn } from '../support/browser/shapes.js';
import { leave, pageIn } from '../support/browser/page-in.js';
import { MONDAY, removeDataFolder, type RunningLuoshi, startLuoshi } from '../support/running-luoshi.js';

const PATIENCE_MS = 180_000;
const ROOMS = ['/', '/ledger', '/sessions', '/sessions/1', '/settings', '/outbox', '/accessibility'];
const THEN = '?as_of=2025-06-30&known_at=2026-11-01';

let luoshi: RunningLuoshi;
let browser: Browser;
beforeAll(async () => {
  luoshi = await startLuoshi({ environment: { LUOSHI_NOW: MONDAY } });
  browser = await launchBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser?.close();
  await luoshi?.stop();
  if (luoshi !== undefined) removeDataFolder(luoshi.folder);
});

/** What signing in left with the browser, for each account: the form is filled once for each of them. */
const signedIn = new Map<number, Awaited<ReturnType<BrowserContext['cookies']>>>();

async function open(shape: ShownIn, account: number): Promise<Page> {
  const page = await pageIn(browser, shape);
  const known = signedIn.get(account);
  if (known !== undefined) {
    await page.context().addCookies(known);
    await page.goto(`${luoshi.url}/accessibility?lang=${shape.language}`);
    return page;
  }
  await page.goto(`${luoshi.url}/sign-in?lang=${shape.language}`);
  await page.locator('.accounts li').nth(account).locator('button').click();
  await page.waitForURL(`${luoshi.url}/`);
  signedIn.set(account, await page.context().cookies());
  return page;
}

/** Shapes in which axe looks too; the words and widths of the others change nothing that it judges. */
const JUDGED = /-(en-1360|zh-Hans-320|zh-Hant-1360-dark)$|^mail$/;

async function look(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  const faults = JUDGED.test(name) ? await faultsOf(page) : [];
  expect([name, await overhangOf(page), faults]).toEqual([name, 0, []]);
}

describe('every room of a running Luoshi', () => {
  it.each(SHAPES)(
    'reads well in $language at $width px (dark: $dark)',
    async (shape) => {
      const page = await open(shape, 0);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      for (const path of ROOMS) {
        const answer = await page.goto(`${luoshi.url}${path}`);
        expect([path, answer?.status()]).toEqual([path, 200]);
        expect(await page.getAttribute('html', 'lang')).toBe(shape.language);
        const name = path.replaceAll('/', '-');
        await look(page, `room${name}-${nameOf(shape)}`);
      }
      expect(complaints).toEqual([]);
      await leave(page);
    },
    PATIENCE_MS,
  );

  it.each(SHAPES)(
    'reads well in the past, in $language at $width px (dark: $dark)',
    async (shape) => {
      const page = await open(shape, 0);
      await page.goto(`${luoshi.url}/ledger?q=03.01`);
      const room = (await page.locator('th.what a').first().getAttribute('href')) ?? '';
      const past = { ledger: '/ledger', commitment: room, records: `${room}/records`, session: '/sessions/1' };
      for (const [name, path] of Object.entries(past)) {
        const answer = await page.goto(`${luoshi.url}${path}${THEN}`);
        expect([name, answer?.status()]).toEqual([name, 200]);
        expect(await page.locator('main > .then').count()).toBe(1);
        expect(await page.locator('main form[method=post]').count()).toBe(0);
        await look(page, `then-${name}-${nameOf(shape)}`);
      }
      for (const [name, query] of Object.entries({ early: '?as_of=2020-01-01', ahead: '?as_of=2030-01-01' })) {
        await page.goto(`${luoshi.url}${room}${query}`);
        await look(page, `then-${name}-${nameOf(shape)}`);
      }
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'goes to a past day and to another, and returns to today',
    async () => {
      const page = await open({ language: 'en', width: 1360, dark: false }, 0);
      await page.goto(`${luoshi.url}/ledger?kind=study`);
      await page.getByRole('link', { name: 'See as of a past day' }).click();
      expect(new URL(page.url()).search).toBe('?kind=study&as_of=2026-11-22');
      await page.getByLabel('At the end of').fill('2024-09-30');
      await page.getByRole('button', { name: 'Show' }).click();
      expect(new URL(page.url()).search).toBe('?kind=study&as_of=2024-09-30&known_at=');
      expect(await page.locator('.then p').first().textContent()).toContain('the end of Mon 30 Sep 2024');
      await page.locator('th.what a').first().click();
      expect(new URL(page.url()).search).toBe('?as_of=2024-09-30');
      await page.getByRole('link', { name: 'Return to today' }).click();
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('#moves').count()).toBe(1);
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'keeps the page when the language is switched, and finds words in any script',
    async () => {
      const page = await open({ language: 'en', width: 1360, dark: false }, 0);
      await page.goto(`${luoshi.url}/ledger?q=科技交流`);
      expect(await page.locator('td.no').allTextContents()).toContain('03.01');
      await page.locator('.langs a[lang=zh-Hans]').click();
      expect(new URL(page.url()).searchParams.get('q')).toBe('科技交流');
      expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'shows each liaison the one digest of the day, and sends nothing twice',
    async () => {
      const remind = () => {
        const environment = { ...process.env, LUOSHI_DATA: luoshi.folder, LUOSHI_NOW: MONDAY };
        const args = ['dist/src/cli.js', 'remind', '--on', '2026-11-23', '--json'];
        const text = execFileSync(process.execPath, args, { env: environment, encoding: 'utf8' });
        return JSON.parse(text) as { mails: readonly unknown[] };
      };
      expect(remind().mails.length).toBeGreaterThan(0);
      expect(remind().mails).toEqual([]);
      const page = await open({ language: 'en', width: 1360, dark: false }, 0);
      await page.goto(`${luoshi.url}/outbox`);
      await page.locator('main a[href^="/outbox/"]').first().click();
      expect(await page.locator('pre.mail').count()).toBeGreaterThan(0);
      await look(page, 'mail');
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'lets the secretariat generate the progress report and opens it',
    async () => {
      const page = await open({ language: 'en', width: 1360, dark: false }, 2);
      await page.goto(`${luoshi.url}/sessions/1?lang=en`);
      await page.locator('form[action$="/editions"] button').click();
      const link = page.locator('a[href*="/content"]').first();
      const href = await eventually('an edition to open', async () => {
        await page.goto(`${luoshi.url}/sessions/1`);
        return (await link.count()) > 0 ? link.getAttribute('href') : null;
      });
      const answer = await page.request.get(new URL(href, luoshi.url).href);
      expect(answer.status()).toBe(200);
      expect(await answer.text()).toContain('03.01');
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'refuses a wrong password kindly and limits how often it is tried',
    async () => {
      const page = await pageIn(browser);
      await page.goto(`${luoshi.url}/sign-in?lang=en`);
      for (let attempt = 0; attempt < 6; attempt += 1) {
        await page.fill('#email', 'liaison.itib@hk.example');
        await page.fill('#password', `wrong ${attempt}`);
        await page.locator('form[action="/sign-in"] button').click();
        expect(await page.locator('.summary-fault li').count()).toBe(1);
      }
      expect(await page.locator('.summary-fault').textContent()).toMatch(/Too many .* Wait 15 minutes/);
      expect(await page.inputValue('#email')).toBe('liaison.itib@hk.example');
      await leave(page);
    },
    PATIENCE_MS,
  );
});
