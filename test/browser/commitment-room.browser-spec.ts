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
  { width = 1360, dark = false }: { width?: number; dark?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
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
const CHONGQING = /Science and Technology|STB/;

async function openCommitment(page: Page, number: string, language: Language = 'en'): Promise<void> {
  await page.goto(`${rooms.address}/ledger?show=all&lang=${language}`);
  const link = page
    .locator('tr', { has: page.getByText(number, { exact: true }) })
    .locator('a')
    .first();
  await link.click();
  await page.waitForURL(/\/commitments\//);
}

async function look(page: Page, name: string, width: number): Promise<void> {
  if (SHOTS !== undefined) {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  }
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
      await page.goto(`${page.url().split('#')[0]}/records`);
      await look(page, `records-${language}-${width}${dark ? '-dark' : ''}`, width);
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
      await page.fill('#evidence_title', 'Note of the preparatory meeting');
      await page.check('[name=activity][value=substantial]');
      await page.locator('main button.main').click();
      expect(await page.locator('.summary-fault li').count()).toBe(2);
      expect(await page.inputValue('#evidence_title')).toBe('Note of the preparatory meeting');
      await look(page, `report-faults-${name}`, width);
      await page.fill('#narrative', '機制條文已於十一月商定。');
      await page.fill('[name="evidence_date-day"]', '3');
      await page.locator('main button.main').click();
      await look(page, `check-${name}`, width);
      await page.locator('button[formaction$="#activity"]').click();
      expect(new URL(page.url()).hash).toBe('#activity');
      expect(await page.inputValue('#narrative')).toBe('機制條文已於十一月商定。');
      expect(await page.inputValue('[name="evidence_date-day"]')).toBe('3');
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

describe('the way to a countersign, without script', () => {
  it(
    'reports, shares, moves, proposes, declines, takes back and countersigns',
    async () => {
      const ours = await signedIn(HONG_KONG);
      const theirs = await signedIn(CHONGQING);
      await openCommitment(ours, '03.01');
      const room = ours.url();
      await theirs.goto(`${room}?lang=en`);
      expect(await theirs.textContent('main')).not.toContain('首次會議日期未定');
      await look(theirs, 'room-proposer', 1360);

      await ours.getByRole('link', { name: /Share with/ }).click();
      await look(ours, 'share', 1360);
      await ours.getByRole('button', { name: /Share with/ }).click();
      expect(await ours.textContent('[role=status]')).toContain('shared');

      await ours.getByRole('link', { name: 'Decline, with a reason' }).click();
      await ours.getByRole('button', { name: 'Decline the proposal' }).click();
      expect(await ours.locator('.summary-fault li').count()).toBe(1);
      await look(ours, 'decline-fault', 1360);
      await ours.fill('#reason', 'The first meeting comes first. <b>');
      await ours.getByRole('button', { name: 'Decline the proposal' }).click();
      expect(await ours.textContent('[role=status]')).toContain('declined');

      await theirs.getByRole('button', { name: 'Take it back' }).click();
      expect(await theirs.textContent('[role=alert]')).toContain('changed');
      await look(theirs, 'room-refused', 1360);

      await ours.getByRole('link', { name: 'Propose completion' }).click();
      await ours.getByRole('button', { name: 'Propose completion' }).click();
      expect(await ours.locator('.summary-fault li').count()).toBe(1);
      await look(ours, 'propose-fault', 1360);
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
      await look(ours, 'propose-stale', 1360);
      await ours.getByRole('button', { name: 'Propose completion' }).click();
      expect(await ours.textContent('[role=status]')).toContain('open');

      await theirs.goto(room);
      await theirs.getByRole('button', { name: 'Countersign' }).click();
      expect(await theirs.textContent('[role=status]')).toContain('taken effect');
      await look(theirs, 'room-completed', 1360);
      await ours.context().close();
      await theirs.context().close();
    },
    PATIENCE_MS,
  );
});
