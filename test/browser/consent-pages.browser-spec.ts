import type { Page } from 'playwright-core';
import { type Language, LANGUAGES } from '../../src/domain/shared/language.js';
import { translatorOf } from '../../src/platform/web/i18n/translator-of.js';
import { faultsOf, overhangOf, shoot } from '../support/browser/look-at.js';
import { isJudged } from '../support/browser/shapes.js';
import { type RoomsInBrowser, startRoomsInBrowser } from '../support/browser/rooms-in-browser.js';

const PATIENCE_MS = 240_000;

/** A reader who presses what has a name; every page he comes to is looked at. */
class Reader {
  constructor(
    readonly page: Page,
    private readonly language: Language,
    private readonly judged: boolean,
  ) {}

  say(key: string, params: Record<string, string> = {}): string {
    return translatorOf(this.language).t(key, params);
  }

  async follow(key: string): Promise<void> {
    await this.page
      .getByRole('link', { name: this.say(key), exact: true })
      .first()
      .click();
  }

  async press(key: string): Promise<void> {
    await this.page
      .getByRole('button', { name: this.say(key), exact: true })
      .first()
      .click();
  }

  async reads(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Nothing scrolls sideways, at 320 px neither, and nothing is in the way of anybody. */
  async look(name: string): Promise<void> {
    const shown = `${name}-${this.language}`;
    await shoot(this.page, shown);
    const faults = this.judged ? await faultsOf(this.page) : [];
    expect([shown, await overhangOf(this.page), faults]).toEqual([shown, 0, []]);
    await this.page.setViewportSize({ width: 320, height: 900 });
    await shoot(this.page, `${shown}-320`);
    expect([shown, 320, await overhangOf(this.page)]).toEqual([shown, 320, 0]);
    await this.page.setViewportSize({ width: 1360, height: 900 });
  }
}

async function openedBy(
  rooms: RoomsInBrowser,
  account: RegExp,
  {
    number,
    language,
    dark = false,
    judged = true,
  }: { number: string; language: Language; dark?: boolean; judged?: boolean },
): Promise<Reader> {
  const page = await rooms.enter(account, { dark });
  page.setDefaultTimeout(20_000);
  await page.goto(`${rooms.address}/ledger?show=all&lang=${language}`);
  const line = page.locator('tr', { has: page.getByText(number, { exact: true }) });
  const room = await line.locator('a').first().getAttribute('href');
  await page.goto(`${rooms.address}${room}?lang=${language}`);
  return new Reader(page, language, judged);
}

describe.each(LANGUAGES)('an extension, a counter-proposal and a countersign, in %s', (language) => {
  const deadline = { number: '03.05', language, judged: isJudged({ language, width: 1360, dark: false }) };
  let rooms: RoomsInBrowser;
  beforeAll(async () => {
    rooms = await startRoomsInBrowser();
  }, PATIENCE_MS);
  afterAll(() => rooms?.close());

  it(
    'shows each side exactly what it is asked for',
    async () => {
      const ours = await openedBy(rooms, /ITIB/, deadline);
      const theirs = await openedBy(rooms, /科学技术局|科技局/, deadline);
      await ours.follow('propose.title');
      await ours.look('propose-list');
      await ours.follow('propose.topic.deadline');
      await ours.press('propose.check.title');
      expect(await ours.page.locator('.summary-fault li').count()).toBe(1);
      await ours.page.check('[name=precision][value=month]');
      await ours.page.fill('[name=date-month]', '3');
      await ours.page.fill('[name=date-year]', '2027');
      await ours.press('propose.check.title');
      expect(await ours.page.locator('.summary-fault li').count()).toBe(1);
      await ours.look('propose-deadline-faults');
      await ours.page.check('[name=precision][value=quarter]');
      await ours.page.fill('#reason', 'The venue is not ready. <b>');
      await ours.page.fill('[name=date-month]', '3');
      await ours.page.fill('[name=date-year]', '2027');
      await ours.page.fill('[name=date-day]', '');
      await ours.press('propose.check.title');
      expect(await ours.reads()).toContain(ours.say('dates.deadline.quarter', { number: '1', year: '2027' }));
      await ours.look('propose-check');
      await ours.press('propose.send.propose');
      expect(await ours.page.textContent('[role=status]')).not.toBe('');

      await theirs.page.reload();
      await theirs.look('proposal-deadline');
      expect(await theirs.reads()).toContain('The venue is not ready. <b>');
      await theirs.follow('propose.counter');
      expect(await theirs.page.inputValue('#reason')).toBe('The venue is not ready. <b>');
      await theirs.page.check('[name=precision][value=half_year]');
      await theirs.page.fill('[name=date-month]', '6');
      await theirs.press('propose.check.title');
      await theirs.look('counter-check');
      await theirs.press('propose.send.counter');

      await ours.page.reload();
      await ours.press('commitment.proposal.accept');
      await ours.look('room-after');
      expect(await ours.reads()).toContain(ours.say('propose.past.counters'));
    },
    PATIENCE_MS,
  );
});

describe('what makes other commitments', () => {
  let rooms: RoomsInBrowser;
  beforeAll(async () => {
    rooms = await startRoomsInBrowser();
  }, PATIENCE_MS);
  afterAll(() => rooms?.close());

  it(
    'splits a commitment between the secretariats',
    async () => {
      const ours = await openedBy(rooms, /政制及內地/, { number: '03.05', language: 'zh-Hant', dark: true });
      await ours.follow('propose.title');
      await ours.follow('propose.topic.split');
      await ours.look('split-form');
      await ours.press('propose.check.title');
      expect(await ours.page.locator('.summary-fault li').count()).toBe(12);
      for (const part of [1, 2])
        for (const language of LANGUAGES) {
          await ours.page.fill(`#p${part}_title_${language}`, `題目 ${part}`);
          await ours.page.fill(`#p${part}_body_${language}`, `內容 ${part}`);
        }
      await ours.press('propose.check.title');
      await ours.look('split-check');
      await ours.press('propose.send.propose');
      const theirs = await openedBy(rooms, /港澳/, { number: '03.05', language: 'zh-Hans' });
      await theirs.look('split-proposal');
      await theirs.press('commitment.proposal.accept');
      await theirs.look('split-done');
      expect(await theirs.page.locator('#links ~ *, section[aria-labelledby=links] li').count()).toBeGreaterThan(1);
    },
    PATIENCE_MS,
  );

  it(
    'concludes a study with a go, which opens a commitment',
    async () => {
      const ours = await openedBy(rooms, /政制及內地/, { number: '02.04', language: 'en' });
      const go = 'Propose to go ahead';
      const room = ours.page.url();
      expect(await ours.reads()).toContain(ours.say('commitment.closed.missing_evidence'));
      await ours.page.goto(room.replace('?', '/report?'));
      await ours.page.fill('[name=narrative]', 'The paper is done.');
      await ours.page.fill('[name=evidence_title]', 'The paper');
      await ours.page.fill('[name=evidence_kept_at]', 'Registry');
      await ours.page.check('[name=activity][value=fulfilled]');
      await ours.page.check('[name=visibility][value=shared]');
      await ours.press('report_progress.check.title');
      await ours.press('report_progress.check.file');
      await ours.page.getByRole('link', { name: go, exact: true }).first().click();
      await ours.look('go-form');
      await ours.page.selectOption('#kind', 'action');
      for (const language of LANGUAGES) {
        await ours.page.fill(`#title_${language}`, `Go ${language}`);
        await ours.page.fill(`#body_${language}`, `Both sides go ahead ${language}`);
      }
      await ours.page.selectOption('#sentence_language', 'en');
      await ours.page.fill('#sentence_en', 'The study shows the way.');
      await ours.page.fill('#sentence_zh-Hans', '研究指明了方向。');
      await ours.press('propose.check.title');
      await ours.look('go-check');
      await ours.press('propose.send.propose');
      const theirs = await openedBy(rooms, /港澳/, { number: '02.04', language: 'zh-Hans' });
      await theirs.look('go-proposal');
      expect(await theirs.page.locator('#proposal [lang=zh-Hans]').allInnerTexts()).toContain('研究指明了方向。');
      expect(await theirs.page.locator('#proposal [lang=en]').allInnerTexts()).toContain('The study shows the way.');
      await theirs.press('commitment.proposal.accept');
      expect(await theirs.reads()).toContain('Go zh-Hans');
    },
    PATIENCE_MS,
  );

  it(
    'keeps text and owners readable beside what is',
    async () => {
      const ours = await openedBy(rooms, /ITIB/, { number: '03.02', language: 'en' });
      const room = ours.page.url().split('?')[0];
      await ours.page.goto(`${room}/propose/text`);
      await ours.look('text-form');
      const title = await ours.page.inputValue('#title_en');
      await ours.page.fill('#title_en', `${title} again`);
      await ours.press('propose.check.title');
      expect(await ours.page.locator('ins').innerText()).toContain('again');
      await ours.look('text-check');
      await ours.page.goto(`${room}/propose/owners`);
      await ours.page.selectOption('#owner_cmab', 'supporting');
      await ours.look('owners-form');
      await ours.press('propose.check.title');
      await ours.look('owners-check');
      await ours.page.goto(`${rooms.address}/settings/workflows/study.v1`);
      await ours.look('workflow-study');
    },
    PATIENCE_MS,
  );
});
