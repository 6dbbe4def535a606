import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../../src/platform/config/project-root.js';

/** Folder for screenshots, where somebody wants to look. */
const SHOTS = process.env['LUOSHI_SHOTS'];
const AXE = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');
const ASKED = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'heading-order': { enabled: true } },
  resultTypes: ['violations'],
};

/** Leaves a picture of the whole page where LUOSHI_SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/**
 * What axe finds against WCAG 2.2 AA, and headings that skip a level: each fault with the elements it is about. It is asked for
 * faults alone: to tell of all that is in order takes it as long again.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(ASKED)}).then(({ violations }) =>
    violations.map((fault) => fault.id + ': ' + fault.nodes.map((node) => node.html).join(' | ')))`);
}

/** How far the page reaches beyond the window, in pixels: 0 where nothing scrolls sideways. */
export async function overhangOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
