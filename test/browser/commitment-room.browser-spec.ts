import type { Page } from 'playwright-core';
import { type Language, LANGUAGES } from '../../src/domain/shared/language.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { isJudged, nameOf, SHAPES } from '../support/browser/shapes.js';
import { leave } from '../support/browser/page-in.js';
import { type RoomsInBrowser, startRoomsInBrowser } from '../support/browser/rooms-in-browser.js';

const PATIENCE_MS = 120_000;

let rooms: RoomsInBrowser;
beforeAll(async () => {
  rooms = await startRoomsInBrowser();
}, PATIENCE_MS);
afterAll(() => rooms?.close());

const HONG_KONG = /ITIB/;

const addresses = new Map<string, string>();

/** Found in the ledger once: the page is the same for whoever asks for it. Gives its address, without a language. */
async function openCommitment(page: Page, number: string, language: Language = 'en'): Promise<string> {
  const known = addresses.get(number);
  if (known !== undefined) {
    await page.goto(`${known}?lang=${language}`);
    return known;
  }
  await page.goto(`${rooms.address}/ledger?show=all&lang=${language}`);
  const link = page
    .locator('tr', { has: page.getByText(number, { exact: true }) })
    .locator('a')
    .first();
  await link.click();
  await page.waitForURL(/\/commitments\//);
  const [address = ''] = page.url().split(/[?#]/);
  addresses.set(number, address);
  return address;
}

/** Nothing scrolls sideways and nothing is in the way of anybody. */
async function look(page: Page, name: string, judged = true): Promise<void> {
  await shoot(page, name);
  expect([name, await overhangOf(page), judged ? await faultsOf(page) : []]).toEqual([name, 0, []]);
}

describe('the room of a commitment', () => {
  it.each(SHAPES)(
    'in $language at $width px (dark: $dark)',
    async (shape) => {
      const { language } = shape;
      const page = await rooms.enter(HONG_KONG, shape);
      await openCommitment(page, '03.01', language);
      await look(page, `room-${nameOf(shape)}`, isJudged(shape));
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'gives an auditor every page to read and no form',
    async () => {
      const page = await rooms.enter(/audit/i);
      await openCommitment(page, '03.01');
      expect(await page.locator('main form').count()).toBe(0);
      await look(page, 'room-auditor');
      await leave(page);
    },
    PATIENCE_MS,
  );
});

describe('a commitment that all sides have closed', () => {
  it.each(LANGUAGES)(
    'has headings in order, on its page, its report and its moves, in %s',
    async (language) => {
      const page = await rooms.enter(HONG_KONG);
      await page.goto(`${rooms.address}/ledger?standing=routine&show=all&lang=${language}`);
      await page.locator('tbody a').first().click();
      await page.waitForURL(/\/commitments\//);
      const [room = ''] = page.url().split('?');
      for (const path of ['', '/report', '/moves/begin']) {
        await page.goto(room + path);
        expect([path, await page.locator('.notice h2').count()]).toEqual([path, 1]);
        await look(
          page,
          `closed${path.replaceAll('/', '-')}-${language}`,
          isJudged({ language, width: 1360, dark: false }),
        );
      }
      await leave(page);
    },
    PATIENCE_MS,
  );
});

describe('report progress', () => {
  it.each(SHAPES)(
    'faults, check and change in $language at $width px (dark: $dark)',
    async (shape) => {
      const { language } = shape;
      const name = nameOf(shape);
      const page = await rooms.enter(HONG_KONG, shape);
      const room = await openCommitment(page, '03.01', language);
      await page.goto(`${room}/report`);
      await page.fill('#evidence_date-day, [name="evidence_date-day"]', '31');
      await page.fill('[name="evidence_date-month"]', '11');
      await page.fill('[name="evidence_date-year"]', '2026');
      await page.fill('#evidence_title', 'Note &lt; of "the" meeting');
      await page.check('[name=activity][value=substantial]');
      await page.locator('main button.main').click();
      expect(await page.locator('.summary-fault li').count()).toBe(2);
      expect(await page.inputValue('#evidence_title')).toBe('Note &lt; of "the" meeting');
      await look(page, `report-faults-${name}`, isJudged(shape));
      await page.fill('#narrative', '機制條文已於十一月商定。');
      await page.fill('[name="evidence_date-day"]', '3');
      await page.locator('main button.main').click();
      await look(page, `check-${name}`, isJudged(shape));
      await page.locator('button[formaction$="#activity"]').click();
      expect(new URL(page.url()).hash).toBe('#activity');
      expect(await page.inputValue('#narrative')).toBe('機制條文已於十一月商定。');
      expect(await page.inputValue('[name="evidence_date-day"]')).toBe('3');
      expect(await page.inputValue('#evidence_title')).toBe('Note &lt; of "the" meeting');
      await leave(page);
    },
    PATIENCE_MS,
  );
});

describe('the forms beside it', () => {
  it(
    'are accessible and fit 320 px',
    async () => {
      const page = await rooms.enter(HONG_KONG, { width: 320 });
      const room = await openCommitment(page, '03.01', 'zh-Hant');
      const decline = await page.locator('a[href$="/decline"]').getAttribute('href');
      const share = await page.locator('a[href$="/share"]').getAttribute('href');
      const discard = share?.replace(/share$/, 'discard') ?? null;
      const forms = ['records', 'moves/wait', 'moves/complete', 'no-change'].map((form) => `${room}/${form}`);
      for (const path of [...forms, decline, share, discard]) {
        await page.goto(new URL(path ?? '', rooms.address).href);
        await look(page, `form-${path?.split('/').at(-1)}-320`);
      }
      await leave(page);
    },
    PATIENCE_MS,
  );
});
