import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../src/domain/shared/language.js';
import { SIGN_IN_COOKIE, SignInService } from '../../src/modules/access/index.js';
import { ConferenceLoader, ReplayCheck } from '../../src/modules/loading/index.js';
import { Environment } from '../../src/platform/config/environment.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { ImportRooms } from '../support/import-rooms.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const FOLDER = join(projectRoot(), 'test/fixtures/press-releases');
const RELEASE = join(FOLDER, 'press-release-hk-cq-2023-05-11.txt');
const SHIPPED = readFileSync(join(projectRoot(), 'config/conferences/hk-cq.yaml'), 'utf8');

describe('the pages of imports', () => {
  let test: TestApplication;
  let browser: Browser;
  let address: string;
  let secret: string;
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-imports-'));

  beforeAll(async () => {
    test = await startTestApplication([{ module: ImportRooms, global: true }]);
    test.get(Environment).LUOSHI_DEMO = 'on';
    const loaded = await test.get(ConferenceLoader).load(SHIPPED, { apply: true });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    const officer = await test.owner.query<{ id: string }>(
      `select a.id from user_account a join holder h on h.account_id = a.id join post p on p.id = h.post_id
       join organisation o on o.id = p.organisation_id where p.role = 'secretariat' and o.side_id is not null
       order by a.email limit 1`,
    );
    const plain = await test.get(SignInService).asDemonstration(officer.rows[0]?.id ?? '');
    secret = encodeURIComponent(test.app.getHttpAdapter().getInstance().signCookie(plain));
    await test.app.listen(0, '127.0.0.1');
    address = await test.app.getUrl();
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await browser?.close();
    await test?.close();
  });

  const enter = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(15_000);
    await context.addCookies([{ name: SIGN_IN_COOKIE, value: secret, url: address }]);
    return context;
  };
  const assertGood = async (page: Page, name: string, judged = true): Promise<void> => {
    await shoot(page, name);
    expect([name, await overhangOf(page), judged ? await faultsOf(page) : []]).toEqual([name, 0, []]);
  };
  const upload = async (
    page: Page,
    file: string | { name: string; mimeType: string; buffer: Buffer },
    language: Language,
  ) => {
    await page.goto(`${address}/imports?lang=en`);
    await page.locator(`input[name=language][value=${language}]`).check();
    await page.locator('#file').setInputFiles(file);
    await page.locator('form[action="/imports"] button.main').click();
  };

  it('carries a press release from the file to commitments without script', async () => {
    const context = await enter({ javaScriptEnabled: false });
    const page = await context.newPage();
    await upload(page, RELEASE, 'en');
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}\?done=created/);
    const before = await page.locator('.pieces > li').count();
    expect(before).toBeGreaterThan(50);
    const draft = new URL(page.url()).pathname;

    const first = page.locator('.pieces > li').first();
    await first.getByRole('link', { name: /^Split/ }).click();
    await page.locator('input[name=at][value=words]').check();
    await page.locator('#words').fill('establish strategic partnerships');
    await page.getByRole('button', { name: 'Split' }).click();
    await page.waitForURL(/done=split/);
    expect(await page.locator('.pieces > li').count()).toBe(before + 1);
    await page
      .locator('.pieces > li')
      .first()
      .getByRole('button', { name: /^Merge/ })
      .click();
    await page.waitForURL(/done=merged/);
    expect(await page.locator('.pieces > li').count()).toBe(before);
    await page
      .locator('.pieces > li')
      .nth(1)
      .getByRole('button', { name: /^Leave out/ })
      .click();
    await page.waitForURL(/done=dropped/);
    await page
      .locator('.pieces > li')
      .nth(1)
      .getByRole('button', { name: /^Restore/ })
      .click();
    await page.waitForURL(/done=restored/);
    await page
      .locator('.pieces > li')
      .nth(2)
      .getByRole('button', { name: /^Leave out/ })
      .click();

    await page
      .locator('.pieces > li')
      .first()
      .getByRole('link', { name: /^Change/ })
      .click();
    await page.locator('#title').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('.summary-fault').innerText()).toContain('Give the item a title');
    await page.locator('#title').fill('Strategic partnerships of enterprises');
    await page.locator('input[name=kind][value=action]').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/done=saved/);
    expect(await page.locator('.pieces > li').first().innerText()).toContain('Action');

    await page.goto(`${address}${draft}/check`);
    expect(new URL(page.url()).pathname).toBe(draft);
    const areas = await page.getByRole('link', { name: /^Change area/ }).count();
    expect(areas).toBe(11);
    for (let nth = 0; nth < areas; nth += 1) {
      await page
        .getByRole('link', { name: /^Change area/ })
        .nth(nth)
        .click();
      for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Save' }).click();
    }
    expect(await page.locator('#missing').count()).toBe(0);
    await page.getByRole('link', { name: 'Check and accept' }).click();
    expect(await page.locator('.pieces > li').count()).toBe(before - 1);
    await page.getByRole('button', { name: /^Accept/ }).click();
    await page.waitForURL(/done=accepted/);
    expect(await page.locator('.pieces a[href^="/commitments/"]').count()).toBe(before - 1);
    const made = await test.owner.query<{ count: number }>(
      `select count(*)::int as count from commitment c join session s on s.id = c.session_id
       where s.number = 3 and c.source ->> 'document' like 'press-release%'`,
    );
    expect(made.rows[0]?.count).toBe(before - 1);
    expect(await test.get(ReplayCheck).run()).toMatchObject({ differences: [] });
    await context.close();
  }, 120_000);

  it.each([
    ['a PDF', 'paper.pdf', Buffer.from('%PDF-1.7 x'), 'a PDF file'],
    ['50 MB', 'big.txt', Buffer.alloc(50 * 1024 * 1024 - 1, 97), 'larger than 2 MB'],
    ['an empty file', 'empty.txt', Buffer.from(''), 'no text'],
    ['a cut character', 'cut.txt', Buffer.from('Caf\xe9 \x93Summit\x94', 'latin1'), 'cannot be read'],
  ])(
    'refuses %s in the form, with the way out',
    async (_, name, buffer, words) => {
      const context = await enter();
      const page = await context.newPage();
      const file = join(folder, name);
      writeFileSync(file, buffer);
      await upload(page, file, 'en');
      expect(await page.locator('.summary-fault').innerText()).toContain(words);
      expect(await page.title()).toMatch(/^Error: /);
      await assertGood(page, `refused-${name}`);
      await context.close();
    },
    60_000,
  );

  it('reads UTF-16 and a pasted text, and refuses both at once', async () => {
    const context = await enter();
    const page = await context.newPage();
    const hant = readFileSync(join(FOLDER, 'numbered.zh-Hant.txt'), 'utf8');
    const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(hant, 'utf16le')]);
    await upload(page, { name: '公報.txt', mimeType: 'text/plain', buffer }, 'zh-Hant');
    await page.waitForURL(/done=created/);
    expect(await page.locator('h1').innerText()).toBe('公報.txt');
    await page.goto(`${address}/imports?lang=en`);
    await page.locator('#text').fill('1. Finance\n\nSupport the fair. Establish a working group.');
    await page.locator('input[name=language][value=en]').check();
    await page.locator('form[action="/imports"] button.main').click();
    await page.waitForURL(/done=created/);
    await page.goto(`${address}/imports?lang=en`);
    await page.locator('#text').fill('Support the fair.');
    await page.locator('#file').setInputFiles(RELEASE);
    await page.locator('form[action="/imports"] button.main').click();
    expect(await page.locator('.summary-fault').innerText()).toContain('not both');
    await context.close();
  }, 60_000);

  it('refuses a form without its token, and another version than the one seen', async () => {
    const context = await enter();
    const page = await context.newPage();
    await upload(page, RELEASE, 'en');
    await page.waitForURL(/done=created/);
    const url = page.url();
    const forged = await context.request.post(`${address}/imports`, {
      multipart: { session: '1', language: 'en', text: 'Support it.' },
    });
    expect(forged.status()).toBe(403);
    const other = await context.newPage();
    await other.goto(url);
    await other
      .locator('.pieces > li')
      .first()
      .getByRole('button', { name: /^Leave out/ })
      .click();
    await other.waitForURL(/done=dropped/);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page
      .locator('.pieces > li')
      .nth(1)
      .getByRole('button', { name: /^Leave out/ })
      .click();
    expect((await answer).status()).toBe(409);
    await context.close();
  }, 60_000);

  /** Axe judges each width and palette once. */
  const looks = [
    { language: 'en', width: 320, colorScheme: 'light', judged: false },
    { language: 'en', width: 1360, colorScheme: 'dark', judged: true },
    { language: 'zh-Hant', width: 1360, colorScheme: 'light', judged: true },
    { language: 'zh-Hant', width: 320, colorScheme: 'light', judged: true },
    { language: 'zh-Hans', width: 320, colorScheme: 'dark', judged: true },
  ] as const;
  it.each(looks)(
    'is accessible and fits: $language $width $colorScheme',
    async ({ language, width, colorScheme, judged }) => {
      const context = await enter({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const tag = `${language}-${width}-${colorScheme}`;
      const file = language === 'en' ? RELEASE : join(FOLDER, `numbered.${language}.txt`);
      await upload(page, file, language);
      await page.waitForURL(/done=created/);
      const draft = `${address}${new URL(page.url()).pathname}`;
      await page.goto(`${address}/imports?lang=${language}`);
      await assertGood(page, `list-${tag}`, judged);
      await page.goto(draft);
      await assertGood(page, `draft-${tag}`, judged);
      const links = await page
        .locator('.pieces .acts a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      await page.goto(`${address}${links[0]}`);
      await assertGood(page, `item-${tag}`, judged);
      await page.goto(`${address}${links[1]}`);
      await assertGood(page, `split-${tag}`, judged);
      await page.goto(draft);
      const area = await page.locator('a[href*="/areas/"]').first().getAttribute('href');
      await page.goto(`${address}${area}`);
      await assertGood(page, `area-${tag}`, judged);
      await fillAreas(page, draft);
      await page.goto(`${draft}/check`);
      await assertGood(page, `check-${tag}`, judged);
      await context.close();
    },
    120_000,
  );

  /** Leads for every area: each form is sent as a browser sends it, without a look at the page that follows. */
  const fillAreas = async (page: Page, draft: string): Promise<void> => {
    await page.goto(draft);
    const sent = await page.evaluate<string[]>(`(async () => {
      const sent = [];
      for (const link of document.querySelectorAll('a[href*="/areas/"]')) {
        const shown = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
        for (const select of shown.querySelectorAll('select')) select.selectedIndex = 1;
        const form = shown.querySelector('main button.main').form;
        const body = new URLSearchParams(new FormData(form));
        sent.push((await fetch(form.getAttribute('action'), { method: 'POST', body })).url);
      }
      return sent;
    })()`);
    expect(sent.length).toBeGreaterThan(0);
    for (const place of sent) expect(place).toContain('done=assigned');
  };
});
