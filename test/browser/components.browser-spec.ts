import type { Browser, Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { STATIC_FILES } from '../../src/platform/web/assets.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { faultsOf, isJudged, overhangOf, shoot } from '../support/browser/look-at.js';
import { leave, pageIn } from '../support/browser/page-in.js';
import { galleryView } from './gallery-data.js';
import { galleryHtml } from './gallery.js';

/** The policy the server sends: nothing inline, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

async function open(html: string, width: number): Promise<{ page: Page; complaints: string[] }> {
  const page = await pageIn(browser, { width });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/*', (route) => {
    const file = STATIC_FILES.get(new URL(route.request().url()).pathname);
    if (file) return route.fulfill({ body: file.body, contentType: file.contentType });
    return route.fulfill({
      body: html,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': POLICY },
    });
  });
  await page.goto('http://luoshi.test/gallery');
  return { page, complaints };
}

/** Every language and width by light; dark changes colours alone, so it is looked at once. */
const cases = [
  ...LANGUAGES.flatMap((language) => [1360, 320].map((width) => ({ language, theme: 'light' as const, width }))),
  { language: 'zh-Hant' as const, theme: 'dark' as const, width: 1360 },
];
const PATIENCE_MS = 90_000;

describe('every component in a browser', () => {
  it.each(cases)(
    '$language $theme $width px: accessible, no sideways scroll, no complaint under the policy',
    async (given) => {
      const { page, complaints } = await open(galleryHtml(galleryView(given.language, given.theme)), given.width);
      try {
        await shoot(page, `${given.language}-${given.theme}-${given.width}`);
        expect(complaints).toEqual([]);
        const faults = isJudged({ ...given, dark: given.theme === 'dark' }) ? await faultsOf(page) : [];
        expect([await overhangOf(page), faults]).toEqual([0, []]);
      } finally {
        await leave(page);
      }
    },
    PATIENCE_MS,
  );
});
