import type { Page } from 'playwright-core';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { isJudged, nameOf, SHAPES } from '../support/browser/shapes.js';
import { leave } from '../support/browser/page-in.js';
import { type RoomsInBrowser, startRoomsInBrowser } from '../support/browser/rooms-in-browser.js';

const PATIENCE_MS = 120_000;
const PAGES = [
  '/sessions',
  '/sessions/1',
  '/sessions/2',
  '/settings',
  '/settings/organisations',
  '/settings/calendars',
  '/settings/reminders',
  '/settings/workflows',
  '/settings/workflows/deliverable.v1',
  '/settings/permissions',
  '/settings/account',
  '/accessibility',
];

let rooms: RoomsInBrowser;
beforeAll(async () => {
  rooms = await startRoomsInBrowser();
}, PATIENCE_MS);
afterAll(() => rooms?.close());

/** A page of the secretariat of a side, which has every form. */
function asSecretariat(width = 1360, dark = false, script = true): Promise<Page> {
  return rooms.enter(/政制及內地事務局/, { width, dark, script });
}

async function order(page: Page): Promise<void> {
  await page.goto(`${rooms.address}/sessions/1?lang=en`);
  await page.getByRole('button', { name: 'Generate the report' }).click();
  await page.waitForURL(/done=queued/);
}

/** What the worker does, which does not run here. */
async function setEditions(state: string, progress: number): Promise<void> {
  await rooms.app.get(UnitOfWork).run({ sideId: null }, (tx) =>
    tx.rows(
      `update report_edition set state = $1, progress = $2, content = case when $1 = 'draft' then '\\x00'::bytea end,
           content_sha256 = case when $1 = 'draft' then repeat('ab', 32) end`,
      [state, progress],
    ),
  );
}

describe('sessions, settings and the statement on accessibility', () => {
  it.each(SHAPES)(
    'in $language at $width px (dark: $dark) pass axe and do not scroll sideways',
    async (seen) => {
      const { language, width, dark } = seen;
      const page = await asSecretariat(width, dark);
      const shape = nameOf(seen);
      for (const path of PAGES) {
        await page.goto(`${rooms.address}${path}?lang=${language}`);
        await shoot(page, `${path.replaceAll(/\W+/g, '-')}-${shape}`);
        const faults = isJudged(seen) ? await faultsOf(page) : [];
        expect([path, await overhangOf(page), faults]).toEqual([path, 0, []]);
      }
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'tells of an edition by itself while it is being set, and then leaves it',
    async () => {
      const page = await asSecretariat();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      await order(page);
      await setEditions('setting', 60);
      await page.getByRole('progressbar', { name: 'Setting, 60 of 100' }).waitFor();
      await page.fill('[name="as-of-day"]', '5');
      await setEditions('draft', 100);
      await page.getByRole('link', { name: 'Progress report, draft 1' }).waitFor();
      expect(await page.inputValue('[name="as-of-day"]')).toBe('5');
      const polls = (): number => asked.filter((one) => one === 'GET /sessions/1/editions').length;
      const [before, pages] = [polls(), asked.filter((one) => one === 'GET /sessions/1').length];
      expect(before).toBeGreaterThanOrEqual(2);
      expect(pages).toBe(2);
      // The section that came is the one without the trigger; with it gone nothing is left that could ask again.
      expect(await page.locator('#editions').getAttribute('hx-trigger')).toBeNull();
      // What was said of the edition just ordered is put right with it.
      expect(await page.getByRole('status').textContent()).toContain('The report is ready.');
      expect(polls()).toBe(before);
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'tells of an edition by a link where no script runs',
    async () => {
      const page = await asSecretariat(1360, false, false);
      await order(page);
      await setEditions('draft', 100);
      // Without script the page stands as it was sent.
      expect(await page.getByRole('progressbar').count()).toBe(1);
      await page.getByRole('link', { name: 'Refresh' }).click();
      await page.waitForURL(/\/sessions\/1\?done=queued#editions$/);
      expect(await page.getByRole('progressbar').count()).toBe(0);
      expect(await page.getByRole('status').textContent()).toContain('The report is ready.');
      await leave(page);
    },
    PATIENCE_MS,
  );
});
