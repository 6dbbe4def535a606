import type { Browser, Page } from 'playwright-core';
import { SIGN_IN_COOKIE } from '../../src/modules/access/index.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { leave, pageIn, type Shape } from '../support/browser/page-in.js';
import { type ImportOffice, importOffice } from '../support/import-office.js';

/** Three sheets: the first two of whole areas, then one area that is cut. */
const TEXT = `附件\n${Array.from({ length: 12 }, (_, area) =>
  [
    `${'一二三四五六七八九'[area % 9]}、第${area + 1}項經貿合作`,
    ...Array.from(
      { length: area === 11 ? 130 : 12 },
      (__, item) => `${item + 1}. 推動第${item + 1}類企業合作，加強交流。`,
    ),
  ].join('\n'),
).join('\n')}\n`;

describe('the sheets of a large draft', () => {
  let office: ImportOffice;
  let browser: Browser;
  let path: string;
  beforeAll(async () => {
    office = await importOffice();
    browser = await launchBrowser();
    path = `/imports/${(await office.draftOf(TEXT)).id}`;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const open = async (shape: Shape): Promise<Page> => {
    const page = await pageIn(browser, shape);
    const value = office.cookie.slice(SIGN_IN_COOKIE.length + 1);
    await page.context().addCookies([{ name: SIGN_IN_COOKIE, value, url: office.address }]);
    return page;
  };
  const assertGood = async (page: Page, name: string): Promise<void> => {
    await shoot(page, name);
    expect([name, await overhangOf(page), await faultsOf(page)]).toEqual([name, 0, []]);
  };

  it.each([
    { language: 'en', width: 320, dark: false },
    { language: 'zh-Hant', width: 1360, dark: false },
    { language: 'zh-Hans', width: 320, dark: true },
  ])(
    'are accessible and fit: $language $width',
    async ({ language, width, dark }) => {
      const page = await open({ width, dark });
      await page.goto(`${office.address}${path}?lang=${language}`);
      await assertGood(page, `sheet-first-${language}-${width}`);
      await page.goto(`${office.address}${path}?area=12`);
      await page.locator('a[rel=next]').click();
      await assertGood(page, `sheet-cut-${language}-${width}`);
      await leave(page);
    },
    180_000,
  );

  it('lead on, back, to any area and back from an item, without script', async () => {
    const page = await open({ width: 320, script: false });
    const headings = () => page.locator('h2[id^="area-"]').allInnerTexts();
    await page.goto(`${office.address}${path}?lang=en`);
    expect((await headings())[0]).toBe('第1項經貿合作');
    await page.locator('a[rel=next]').click();
    expect((await headings())[0]).toBe('第9項經貿合作');
    await page.getByRole('link', { name: 'Back, from area 1' }).click();
    expect((await headings())[0]).toBe('第1項經貿合作');
    await page.locator('#area').selectOption('12');
    await page.getByRole('button', { name: 'Show' }).click();
    expect((await headings())[0]).toBe('第12項經貿合作');
    await page.locator('a[rel=next]').click();
    const last = page.locator('.pieces > li').last();
    const id = await last.getAttribute('id');
    await last.getByRole('button', { name: /^Leave out/ }).click();
    await page.waitForURL(/done=dropped/);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    expect(await page.locator(`[id="${id}"]`).getAttribute('class')).toBe('gone');
    await leave(page);
  }, 120_000);
});
