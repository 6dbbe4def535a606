import type { Browser, Page } from 'playwright-core';
import { STATIC_FILES } from '../../src/platform/web/assets.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { isJudged, nameOf, SHAPES } from '../support/browser/shapes.js';
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

const PATIENCE_MS = 90_000;

describe('every component in a browser', () => {
  it.each(SHAPES)(
    '$language $width px (dark: $dark): accessible, no sideways scroll, no complaint under the policy',
    async (shape) => {
      const html = galleryHtml(galleryView(shape.language, shape.dark ? 'dark' : 'light'));
      const { page, complaints } = await open(html, shape.width);
      try {
        await shoot(page, nameOf(shape));
        expect(complaints).toEqual([]);
        expect([await overhangOf(page), isJudged(shape) ? await faultsOf(page) : []]).toEqual([0, []]);
      } finally {
        await leave(page);
      }
    },
    PATIENCE_MS,
  );
});
