import type { Browser, Page } from 'playwright-core';

/** How a page is shown: width in pixels, palette, with or without script. */
export interface Shape {
  readonly width?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
}

/** Pages that nobody looks at now. */
const idle = new WeakMap<Browser, { readonly script: boolean; readonly page: Page }[]>();
const runsScript = new WeakMap<Page, boolean>();

/**
 * A page that nobody is signed in on. It may have been shown before: a new one starts a process of the browser, which takes as
 * long as looking at four pages does. Whoever is done with it leaves it.
 */
export async function pageIn(
  browser: Browser,
  { width = 1360, dark = false, script = true }: Shape = {},
): Promise<Page> {
  const waiting = idle.get(browser) ?? [];
  const place = waiting.findIndex((one) => one.script === script);
  const page = waiting.splice(place, place < 0 ? 0 : 1)[0]?.page ?? (await newPage(browser, script));
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  return page;
}

async function newPage(browser: Browser, script: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  runsScript.set(page, script);
  return page;
}

/** Gives a page of pageIn back, signed out. It goes on to show what it showed: what comes next then needs no new process. */
export async function leave(page: Page): Promise<void> {
  const context = page.context();
  const browser = context.browser();
  const script = runsScript.get(page);
  if (browser === null || script === undefined) throw new Error('this page is none of pageIn');
  for (const heard of ['console', 'pageerror', 'request'] as const) page.removeAllListeners(heard);
  await page.unrouteAll();
  await context.clearCookies();
  idle.set(browser, [...(idle.get(browser) ?? []), { script, page }]);
}
