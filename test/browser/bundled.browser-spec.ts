import type { Browser } from 'playwright-core';
import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';
import { deployedPerson } from '../support/deployed-people.js';
import { launchBrowser } from '../support/browser/launch-browser.js';
import { faultsOf, overhangOf } from '../support/browser/look-at.js';
import { pageIn } from '../support/browser/page-in.js';

/** Where the machine has a browser of its own, every other test uses that one. */
describe('the browser that comes with the packages', () => {
  let browser: Browser;
  let deployed: DeployedApplication;
  beforeAll(async () => {
    browser = await launchBrowser('bundled');
    deployed = await startDeployedApplication();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await deployed?.close();
  });

  it('signs in, follows a link and finds nothing at fault', async () => {
    const { email, password } = await deployedPerson(deployed, 'liaison');
    const page = await pageIn(browser, { width: 1360 });
    await page.goto(`${deployed.address}/sign-in?lang=en`);
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill(password);
    await page.locator('form:has(input[name="password"]) button').click();
    await page.waitForURL(`${deployed.address}/`);
    await page.locator('nav a[href="/ledger"]').first().click();
    await page.waitForURL(`${deployed.address}/ledger`);
    expect([await overhangOf(page), await faultsOf(page)]).toEqual([0, []]);
  }, 60_000);
});
