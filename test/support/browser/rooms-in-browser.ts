import type { Browser, Page } from 'playwright-core';
import { type RoomsApplication, startRoomsApplication } from '../rooms-application.js';
import { launchBrowser } from './launch-browser.js';
import { pageIn, type Shape } from './look-at.js';

/** The pages on the shipped conference, and a browser before them. */
export interface RoomsInBrowser extends RoomsApplication {
  readonly browser: Browser;
  /** A page signed in as the first listed account whose button says this. */
  enter(account: RegExp, shape?: Shape): Promise<Page>;
}

/** Starts the rooms and a browser. */
export async function startRoomsInBrowser(): Promise<RoomsInBrowser> {
  const rooms = await startRoomsApplication();
  const browser = await launchBrowser();
  return {
    ...rooms,
    browser,
    async enter(account, shape = {}) {
      const page = await pageIn(browser, shape);
      await page.goto(`${rooms.address}/sign-in?lang=en`);
      await page.getByRole('button', { name: account }).first().click();
      await page.waitForURL(`${rooms.address}/`);
      return page;
    },
    async close() {
      await browser.close();
      await rooms.close();
    },
  };
}
