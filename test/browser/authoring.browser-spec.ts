import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { leave } from '../support/browser/page-in.js';
import { type RoomsInBrowser, startRoomsInBrowser } from '../support/browser/rooms-in-browser.js';

const PATIENCE_MS = 300_000;
const BASE = '/settings/workflows';
const HONG_KONG = /政制及內地事務局/;
const CHONGQING = /港澳事务办公室/;

let rooms: RoomsInBrowser;
/** Addresses of what the first test leaves behind. */
const left: string[] = [];
beforeAll(async () => {
  rooms = await startRoomsInBrowser();
}, PATIENCE_MS);
afterAll(() => rooms?.close());

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path.startsWith('http') ? path : `${rooms.address}${path}`);
};
const placeOf = (page: Page): string => page.url().split(/[?#]/)[0] ?? '';
const look = async (page: Page, name: string, judged = true): Promise<void> => {
  await shoot(page, `authoring-${name}`);
  expect([name, await overhangOf(page), judged ? await faultsOf(page) : []]).toEqual([name, 0, []]);
};
/** The same of a page without script, in which axe never ends: it judges what the page holds in one of its own. */
const lookWithoutScript = async (page: Page, name: string): Promise<void> => {
  const copy = await rooms.enter(HONG_KONG);
  await open(copy, '/accessibility');
  await copy.setContent(await page.content());
  await look(copy, name);
  await leave(copy);
};
const press = async (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const label = async (page: Page, words: readonly string[]): Promise<void> => {
  for (const [place, language] of LANGUAGES.entries()) await page.fill(`#label-${language}`, words[place] ?? '');
};
const english = async (account: RegExp, script: boolean): Promise<Page> => {
  const page = await rooms.enter(account, { script });
  page.setDefaultTimeout(15_000);
  await open(page, '/?lang=en');
  return page;
};

describe('authoring a workflow', () => {
  it(
    'leads from a draft to a version that both sides agreed on, and running commitments to it, without script',
    async () => {
      const [ours, theirs] = [await english(HONG_KONG, false), await english(CHONGQING, false)];
      await open(ours, `${BASE}/drafts/new`);
      await press(ours, 'Begin a draft');
      expect(await ours.locator('.summary-fault li').count()).toBe(2);
      await ours.fill('#title', 'Pausing');
      await ours.selectOption('#base', 'deliverable.v1');
      await press(ours, 'Begin a draft');
      const draft = placeOf(ours);

      await open(ours, `${draft}/positions/new`);
      await ours.fill('#name', 'paused');
      await label(ours, ['Paused', '暫停', '暂停']);
      await ours.selectOption('#standing', 'waiting');
      await press(ours, 'Check without saving');
      expect(await ours.locator('#live').textContent()).toContain('no move leads to paused');
      expect(await ours.locator('#live svg').textContent()).toContain('Paused');
      await press(ours, 'Save');
      await lookWithoutScript(ours, 'faulty');
      expect(await ours.locator('.picture svg').count()).toBe(1);

      await open(ours, `${draft}/positions/paused`);
      await ours.fill('#name', 'on_ice');
      await press(ours, 'Save');
      await open(ours, `${draft}/moves/new?scope=side`);
      await ours.fill('#name', 'put_on_ice');
      await label(ours, ['Put on ice', '擱置', '搁置']);
      await ours.check('[name=from][value=under_way]');
      await ours.selectOption('#to', 'on_ice');
      await ours.check('[name=by][value=liaison]');
      await ours.check('[name=guards][value=leads]');
      await ours.check('[name=needs][value=reason]');
      await press(ours, 'Save');
      await open(ours, `${draft}/moves/resume`);
      await ours.check('[name=from][value=on_ice]');
      await press(ours, 'Save');
      expect(await ours.locator('main').textContent()).toContain('No fault was found');
      await open(ours, `${draft}/timers/new`);
      await ours.fill('#name', 'long_on_ice');
      await label(ours, ['Long on ice', '擱置已久', '搁置已久']);
      await ours.selectOption('#since', 'position');
      await ours.check('[name=since-position][value=on_ice]');
      await ours.fill('#days', '30');
      await ours.selectOption('#calendar', 'own');
      await ours.selectOption('#then', 'task');
      await press(ours, 'Save');
      await open(ours, `${draft}/yaml`);
      const yaml = await ours.inputValue('#yaml');
      await ours.fill('#yaml', `${yaml}\n  : [`);
      await press(ours, 'Take this text over');
      expect(await ours.locator('.summary-fault').textContent()).toMatch(/Line \d+/);
      await ours.fill('#yaml', yaml);
      await press(ours, 'Take this text over');
      await open(ours, `${draft}/changes`);
      expect(await ours.locator('tbody').first().textContent()).toContain('One side: Under way → Paused');

      const propose = async (): Promise<string> => {
        await open(ours, `${draft}/propose`);
        await press(ours, 'Propose this version');
        return placeOf(ours);
      };
      const declined = await propose();
      await open(theirs, declined);
      await press(theirs, 'Decline');
      expect(await theirs.locator('.summary-fault li').count()).toBe(1);
      await theirs.fill('#reason', 'Thirty days are long');
      await press(theirs, 'Decline');
      await open(ours, `${draft}/timers/long_on_ice`);
      const stale = await ours.locator('input[name=version]').first().inputValue();
      await ours.fill('#days', '20');
      await press(ours, 'Save');
      await open(ours, `${draft}/timers/long_on_ice`);
      await ours.fill('#days', '25');
      await ours
        .locator('input[name=version]')
        .first()
        .evaluate((field, value) => field.setAttribute('value', value), stale);
      await press(ours, 'Save');
      expect(await ours.locator('.summary-fault').textContent()).toContain('Working days: now “20”');
      await lookWithoutScript(ours, 'stale');
      const accepted = await propose();
      await open(theirs, accepted);
      await press(theirs, 'Countersign');

      await open(ours, `${BASE}/migrations/new`);
      await ours.selectOption('#from', 'deliverable.v1');
      await ours.selectOption('#to', 'deliverable.v101');
      await press(ours, 'Migrate running');
      const migration = placeOf(ours);
      await ours.selectOption('[id="positions.under_way"]', '');
      await press(ours, 'Save and try');
      await press(ours, 'Propose this migration');
      expect(await ours.locator('.summary-fault').textContent()).toContain('Position “Under way” is not mapped');
      await lookWithoutScript(ours, 'unmapped');
      await ours.selectOption('[id="positions.under_way"]', 'under_way');
      await press(ours, 'Save and try');
      await press(ours, 'Propose this migration');
      await open(theirs, placeOf(ours));
      await press(theirs, 'Countersign');
      const id = migration.split('/').at(-1) ?? '';
      await rooms.app
        .get(JobRegistry)
        .handlerOf('workflow.migrate')
        .handle({ migrationId: id }, { attempt: 1, last: false });
      await open(ours, migration);
      expect(await ours.locator('main').textContent()).toContain('Applied: 2 migrated, 0 left');
      await ours.locator('section[aria-labelledby=items] tbody a').first().click();
      expect(await ours.locator('main').textContent()).toContain('It runs on version 101 of its workflow');
      left.push(draft, declined, accepted, migration);
      for (const page of [ours, theirs]) await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'checks after each change where script runs: faults and picture change, nothing is saved',
    async () => {
      const page = await english(HONG_KONG, true);
      await open(page, `${BASE}/drafts/new`);
      await page.fill('#title', 'Live');
      await page.selectOption('#base', 'study.v1');
      await press(page, 'Begin a draft');
      const draft = placeOf(page);
      await open(page, `${draft}/moves/wait`);
      await page.fill('#label-en', 'Hold');
      await page.selectOption('#to', 'fulfilled');
      await page.locator('#live', { hasText: 'no move leads to waiting' }).waitFor();
      expect(await page.locator('#live svg').textContent()).toContain('Hold');
      await page.selectOption('#to', 'waiting');
      await page.locator('#live', { hasText: 'the draft has no fault' }).waitFor();
      expect(await page.locator('#label-en').inputValue()).toBe('Hold');
      await look(page, 'live');
      await open(page, `${draft}/moves/wait`);
      expect(await page.locator('#label-en').inputValue()).not.toBe('Hold');
      left.push(
        draft,
        `${draft}/moves/conclude_go`,
        ...['moves/wait', 'timers/overdue', 'joint/agreed', 'head', 'yaml', 'propose', 'discard'].map(
          (one) => `${draft}/${one}`,
        ),
      );
      await leave(page);
    },
    PATIENCE_MS,
  );

  it.each([
    // Axe judges each width and palette once.
    { language: 'en', width: 320, dark: false, judged: false },
    { language: 'zh-Hant', width: 320, dark: false, judged: true },
    { language: 'zh-Hans', width: 1360, dark: true, judged: true },
  ])(
    'has pages that fit and that anybody can use, in $language at $width px (dark: $dark)',
    async ({ language, width, dark, judged }) => {
      const page = await rooms.enter(HONG_KONG, { width, dark });
      const pages = [
        BASE,
        `${BASE}/drafts/new`,
        `${BASE}/migrations/new`,
        `${BASE}/compare?a=deliverable.v1&b=deliverable.v101`,
      ];
      await open(page, `/?lang=${language}`);
      for (const [place, path] of [...pages, ...left].entries()) {
        const answer = await page.goto(path.startsWith('http') ? path : `${rooms.address}${path}`);
        expect([path, answer?.status(), await page.locator('h1').count()]).toEqual([path, 200, 1]);
        await look(page, `${language}-${width}-${place}`, judged);
      }
      await leave(page);
    },
    PATIENCE_MS,
  );
});
