import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { isJudged, nameOf, SHAPES } from '../support/browser/shapes.js';
import { leave, pageIn } from '../support/browser/page-in.js';
import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';

const PATIENCE_MS = 120_000;

let deployed: DeployedApplication;
let browser: Browser;
let next = 0;
beforeAll(async () => {
  deployed = await startDeployedApplication();
  browser = await launchBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser?.close();
  await deployed?.close();
});

async function invite(): Promise<{ readonly email: string; readonly link: string }> {
  const email = `a.rather.long.name.of.a.person.${(next += 1)}@department.of.the.government.north.example`;
  const who = ['--email', email, '--name', '陳大文', '--role', 'liaison'];
  const where = ['--conference', 'north-south', '--organisation', 'nn'];
  const printed = await deployed.luoshi('account', 'create', ...who, ...where);
  return { email, link: deployed.address + deployed.pathOf(printed) };
}

async function look(page: Page, name: string, judged: boolean): Promise<void> {
  await shoot(page, name);
  expect(await overhangOf(page)).toBeLessThanOrEqual(0);
  if (judged) expect(await faultsOf(page)).toEqual([]);
}

describe('the page of an invitation', () => {
  it.each(SHAPES)(
    'reads well in $language at $width px (dark: $dark), with a fault and when it is over',
    async (shape) => {
      const { language } = shape;
      const page = await pageIn(browser, shape);
      const name = nameOf(shape);
      const { link } = await invite();
      await page.goto(`${link}?lang=${language}`);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      await look(page, `welcome-${name}`, isJudged(shape));
      await page.fill('#password', 'Password2026!');
      await page.fill('#again', 'Password2026!');
      await page.locator('form button.main').click();
      expect(await page.locator('.summary-fault li').count()).toBe(1);
      expect(await page.inputValue('#password')).toBe('');
      await look(page, `welcome-fault-${name}`, isJudged(shape));
      await page.goto(`${deployed.address}/welcome/cut-off?lang=${language}`);
      await look(page, `welcome-unknown-${name}`, isJudged(shape));
      await leave(page);
    },
    PATIENCE_MS,
  );

  it(
    'lets a person in without script and by the keyboard alone',
    async () => {
      const page = await pageIn(browser, { script: false });
      const { email, link } = await invite();
      await page.goto(link);
      await page.focus('#password');
      await page.keyboard.type('a quiet lantern at noon');
      await page.keyboard.press('Tab');
      await page.keyboard.type('a quiet lantern at noon');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${deployed.address}/`);
      expect(await page.locator('.me').textContent()).toContain('聯絡員');
      await page.locator('.me button').click();
      await page.waitForURL(`${deployed.address}/sign-in`);
      await page.fill('#email', email);
      await page.fill('#password', 'a quiet lantern at noon');
      await page.locator('form[action="/sign-in"] button').click();
      await page.waitForURL(`${deployed.address}/`);
      expect((await page.goto(link))?.status()).toBe(410);
      await leave(page);
    },
    PATIENCE_MS,
  );
});
