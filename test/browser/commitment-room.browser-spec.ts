import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type Language, LANGUAGES } from '../../src/domain/shared/language.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';

const SHOTS = process.env['LUOSHI_SHOTS'];
const PATIENCE_MS = 120_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let rooms: RoomsApplication;
let browser: Browser;
beforeAll(async () => {
  rooms = await startRoomsApplication();
  browser = await launchBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser?.close();
  await rooms?.close();
});

/** Opens pages as a listed account. */
async function signedIn(
  post: RegExp,
  { width = 1360, dark = false, script = true }: { width?: number; dark?: boolean; script?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.goto(`${rooms.address}/sign-in?lang=en`);
  await page.getByRole('button', { name: post }).first().click();
  await page.waitForURL(`${rooms.address}/**`);
  return page;
}

const SHAPES = [
  ...LANGUAGES.flatMap((language) => [1360, 320].map((width) => ({ language, width, dark: false }))),
  { language: 'zh-Hant' as const, width: 1360, dark: true },
];
const HONG_KONG = /ITIB/;
/** The list names each account in its own language. */
const CHONGQING = /科学技术局|科技局/;

async function openCommitment(page: Page, number: string, language: Language = 'en'): Promise<void> {
  await page.goto(`${rooms.address}/ledger?show=all&lang=${language}`);
  const link = page
    .locator('tr', { has: page.getByText(number, { exact: true }) })
    .locator('a')
    .first();
  await link.click();
  await page.waitForURL(/\/commitments\//);
}

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** Nothing scrolls sideways and nothing is in the way of anybody. */
async function look(page: Page, name: string, width: number): Promise<void> {
  await shoot(page, name);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

describe('the room of a commitment', () => {
  it.each(SHAPES)(
    'in $language at $width px (dark: $dark)',
    async ({ language, width, dark }) => {
      const page = await signedIn(HONG_KONG, { width, dark });
      await openCommitment(page, '03.01', language);
      await look(page, `room-${language}-${width}${dark ? '-dark' : ''}`, width);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'gives an auditor every page to read and no form',
    async () => {
      const page = await signedIn(/audit/i);
      await openCommitment(page, '03.01');
      expect(await page.locator('main form').count()).toBe(0);
      await look(page, 'room-auditor', 1360);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

describe('report progress', () => {
  it.each(SHAPES)(
    'faults, check and change in $language at $width px (dark: $dark)',
    async ({ language, width, dark }) => {
      const name = `${language}-${width}${dark ? '-dark' : ''}`;
      const page = await signedIn(HONG_KONG, { width, dark });
      await openCommitment(page, '03.01', language);
      await page.goto(`${page.url()}/report`);
      await page.fill('#evidence_date-day, [name="evidence_date-day"]', '31');
      await page.fill('[name="evidence_date-month"]', '11');
      await page.fill('[name="evidence_date-year"]', '2026');
      await page.fill('#evidence_title', 'Note &lt; of "the" meeting');
      await page.check('[name=activity][value=substantial]');
      await page.locator('main button.main').click();
      expect(await page.locator('.summary-fault li').count()).toBe(2);
      expect(await page.inputValue('#evidence_title')).toBe('Note &lt; of "the" meeting');
      await look(page, `report-faults-${name}`, width);
      await page.fill('#narrative', '機制條文已於十一月商定。');
      await page.fill('[name="evidence_date-day"]', '3');
      await page.locator('main button.main').click();
      await look(page, `check-${name}`, width);
      await page.locator('button[formaction$="#activity"]').click();
      expect(new URL(page.url()).hash).toBe('#activity');
      expect(await page.inputValue('#narrative')).toBe('機制條文已於十一月商定。');
      expect(await page.inputValue('[name="evidence_date-day"]')).toBe('3');
      expect(await page.inputValue('#evidence_title')).toBe('Note &lt; of "the" meeting');
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

describe('the forms beside it', () => {
  it(
    'are accessible and fit 320 px',
    async () => {
      const page = await signedIn(HONG_KONG, { width: 320 });
      await openCommitment(page, '03.01', 'zh-Hant');
      const room = page.url();
      const decline = await page.locator('a[href$="/decline"]').getAttribute('href');
      const share = await page.locator('a[href$="/share"]').getAttribute('href');
      for (const path of [`${room}/records`, `${room}/moves/wait`, `${room}/moves/complete`, decline, share]) {
        await page.goto(new URL(path ?? '', rooms.address).href);
        await look(page, `form-${path?.split('/').at(-1)}-320`, 320);
      }
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

describe('the way to a countersign, without script', () => {
  it(
    'reports, shares, moves, proposes, declines, takes back and countersigns',
    async () => {
      const ours = await signedIn(HONG_KONG, { script: false });
      const theirs = await signedIn(CHONGQING, { script: false });
      await openCommitment(ours, '03.01');
      const room = ours.url();
      await theirs.goto(`${room}?lang=en`);
      expect(await theirs.textContent('main')).not.toContain('首次會議日期未定');
      await shoot(theirs, 'room-proposer');

      await ours.getByRole('link', { name: /Share with/ }).click();
      await shoot(ours, 'share');
      await ours.getByRole('button', { name: /Share with/ }).click();
      expect(await ours.textContent('[role=status]')).toContain('shared');

      await ours.getByRole('link', { name: 'Decline, with a reason' }).click();
      await ours.getByRole('button', { name: 'Decline the proposal' }).click();
      expect(await ours.locator('.summary-fault li').count()).toBe(1);
      await shoot(ours, 'decline-fault');
      await ours.fill('#reason', 'The first meeting comes first. <b>');
      await ours.getByRole('button', { name: 'Decline the proposal' }).click();
      expect(await ours.textContent('[role=status]')).toContain('declined');

      await theirs.getByRole('button', { name: 'Take it back' }).click();
      expect(await theirs.textContent('[role=alert]')).toContain('changed');
      await shoot(theirs, 'room-refused');

      await ours.getByRole('link', { name: 'Propose completion' }).click();
      await ours.getByRole('button', { name: 'Propose completion' }).click();
      expect(await ours.locator('.summary-fault li').count()).toBe(1);
      await shoot(ours, 'propose-fault');
      await theirs.goto(room);
      await theirs.getByRole('link', { name: 'Reopen on our side' }).click();
      await theirs.fill('#reason', 'The text needs one more reading.');
      await theirs.getByRole('button', { name: 'Reopen on our side' }).click();
      expect(await theirs.textContent('[role=status]')).toContain('stated');
      await ours.fill('#sentence', 'The mechanism stands.');
      await ours.selectOption('#sentence_language', 'en');
      await ours.getByRole('button', { name: 'Propose completion' }).click();
      expect(await ours.textContent('[role=alert]')).toContain('kept below');
      expect(await ours.inputValue('#sentence')).toBe('The mechanism stands.');
      await shoot(ours, 'propose-stale');
      await ours.getByRole('button', { name: 'Propose completion' }).click();
      expect(await ours.textContent('[role=status]')).toContain('open');

      await ours.goto(`${room.split('?')[0]}/report`);
      const stale = await ours.inputValue('form.after input[name=version]');
      await ours.getByRole('button', { name: 'No change since then' }).click();
      expect(await ours.textContent('[role=status]')).toContain('No change');
      await ours.goBack();
      await ours.goto(`${room.split('?')[0]}/report`);
      await ours.fill('#narrative', 'The first meeting is called.');
      await ours.check('[name=activity][value=some]');
      await ours.check('[name=visibility][value=shared]');
      await ours.getByRole('button', { name: 'Check your answers' }).click();
      expect(await ours.inputValue('form.acts input[name=version]')).not.toBe(stale);
      await ours.getByRole('button', { name: 'File the report' }).click();
      expect(await ours.textContent('[role=status]')).toContain('shared');
      expect(await ours.textContent('main')).toContain('The first meeting is called.');

      await theirs.goto(room);
      await theirs.getByRole('button', { name: 'Countersign' }).click();
      expect(await theirs.textContent('[role=status]')).toContain('taken effect');
      await shoot(theirs, 'room-completed');
      await ours.context().close();
      await theirs.context().close();
    },
    PATIENCE_MS,
  );
});
