import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { jsx } from '../../src/platform/web/html/jsx-runtime.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { typedPlaces } from './typed-attributes.js';

const TYPED = [
  '&quot;',
  '&amp;',
  `"<>'`,
  '&lt;b&gt;&&copy;&copy=1&#34;&nosuch;',
  '"><script>alert(1)</script>',
  '港&渝',
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
}, 60_000);
afterAll(() => browser?.close());

/** What a real parser reads in every element of the selector. */
async function readBack(html: string, selector: string, attribute: string): Promise<(string | null)[]> {
  await page.setContent(html);
  const reading = attribute === 'text' ? 'textContent' : `getAttribute(${JSON.stringify(attribute)})`;
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.${reading})`);
}

describe('what somebody typed', () => {
  it.each(TYPED)('comes back from every attribute as it was typed: %s', async (text) => {
    for (const { name, html, selector, attribute, times, before } of typedPlaces(text)) {
      const read = await readBack(await html, selector, attribute);
      expect([name, read]).toEqual([name, Array.from({ length: times }, () => before + text)]);
    }
  });

  it.each(['\n\na', '\na', 'a\n'])('comes back from a text area with its line ends: %j', async (text) => {
    const area = typedPlaces(text).find(({ name }) => name === 'text area');
    expect(await readBack((await area?.html) ?? '', '#a', 'text')).toEqual([text]);
  });

  it('comes back from any attribute, whatever it is', async () => {
    // A parser makes one kind of line end of all, and knows no character of code 0.
    const typed = fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[\r\0]|\p{Surrogate}/gu, '?'));
    const pieces = fc.constantFrom('&', '&amp', '&lt;', '"', "'", '<', '>', '&#x26;', '=', ' ', '`', '\n');
    const texts = fc.sample(
      fc.array(fc.oneof(typed, pieces)).map((parts) => parts.join('')),
      300,
    );
    for (const attribute of ['value', 'href', 'aria-label']) {
      const html = texts.map((text) => String(jsx('a', { [attribute]: text, children: 'a' }))).join('');
      expect(await readBack(html, 'a', attribute)).toEqual(texts);
    }
  });
});
