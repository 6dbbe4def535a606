import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type RoomsApplication, startRoomsApplication } from '../rooms-application.js';
import { launchBrowser } from './launch-browser.js';
import { pageIn, type Shape } from './page-in.js';

/** The pages on the shipped conference, and a browser before them. */
export interface RoomsInBrowser extends RoomsApplication {
  readonly browser: Browser;
  /** An empty page, signed in as the first listed account whose button says this; in English, until a page is asked for in another. */
  enter(account: RegExp, shape?: Shape): Promise<Page>;
}

/** Starts the rooms and a browser. */
export async function startRoomsInBrowser(): Promise<RoomsInBrowser> {
  const rooms = await startRoomsApplication();
  const browser = await launchBrowser();
  /** What signing in left with the browser: the form is filled once for each account, and every page would cost a second of it. */
  const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();
  return {
    ...rooms,
    browser,
    async enter(account, shape = {}) {
      const page = await pageIn(browser, shape);
      const known = signedIn.get(String(account));
      if (known !== undefined) {
        await page.context().addCookies(known);
        return page;
      }
      await page.goto(`${rooms.address}/sign-in?lang=en`);
      await page.getByRole('button', { name: account }).first().click();
      await page.waitForURL(`${rooms.address}/`);
      signedIn.set(String(account), await page.context().cookies());
      return page;
    },
    async close() {
      await browser.close();
      await rooms.close();
    },
  };
}
