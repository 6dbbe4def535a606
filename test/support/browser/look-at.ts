import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** Folder for screenshots, where somebody wants to look. */
const SHOTS = process.env['LUOSHI_SHOTS'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How a page is shown: width in pixels, palette, with or without script. */
export interface Shape {
  readonly width?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
}

/** A page in a context of its own. */
export async function pageIn(browser: Browser, { width = 1360, dark = false, script = true }: Shape): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
  });
  return context.newPage();
}

/** Leaves a picture of the whole page where LUOSHI_SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** What axe finds against WCAG 2.2 AA, and headings that skip a level: each fault with the elements it is about. */
export async function faultsOf(page: Page): Promise<string[]> {
  const judged = { runOnly: { type: 'tag' as const, values: TAGS }, rules: { 'heading-order': { enabled: true } } };
  const { violations } = await new AxeBuilder({ page }).options(judged).analyze();
  return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`);
}

/** How far the page reaches beyond the window, in pixels: 0 where nothing scrolls sideways. */
export async function overhangOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
