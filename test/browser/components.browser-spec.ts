import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { STATIC_FILES } from '../../src/platform/web/assets.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { galleryView } from './gallery-data.js';
import { galleryHtml } from './gallery.js';

/** The policy the server sends: nothing inline, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'";
const SHOTS = process.env['LUOSHI_SHOTS'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

async function open(html: string, width: number): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
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
        if (SHOTS !== undefined) {
          mkdirSync(SHOTS, { recursive: true });
          const path = `${SHOTS}/${given.language}-${given.theme}-${given.width}.png`;
          await page.screenshot({ path, fullPage: true });
        }
        expect(complaints).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(given.width);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)).toEqual(
          [],
        );
      } finally {
        await page.context().close();
      }
    },
    PATIENCE_MS,
  );
});
