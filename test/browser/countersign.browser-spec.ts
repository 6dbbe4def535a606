import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { type Language, LANGUAGES, type LocalizedText } from '../../src/domain/shared/language.js';
import { translatorOf } from '../../src/platform/web/i18n/translator-of.js';
import { shoot } from '../support/browser/look-at.js';
import { type RoomsInBrowser, startRoomsInBrowser } from '../support/browser/rooms-in-browser.js';
import { SHIPPED_CONFERENCE } from '../support/loading-bench.js';
import { shippedWorkflow } from '../support/shipped-workflow.js';

const PATIENCE_MS = 180_000;
const MOVES = shippedWorkflow('deliverable').moves;
const [HONG_KONG, CHONGQING] = (parse(SHIPPED_CONFERENCE) as { sides: { name: LocalizedText }[] }).sides;
const PAPER = 'https://papers.example/mechanism';
/** The list names each account in its own language. */
const OURS = /ITIB/;
const THEIRS = /科学技术局|科技局/;

/** The words that a reader of a language sees on what he presses and what he is told. */
class Words {
  constructor(private readonly language: Language) {}

  say(key: string, params: Record<string, string> = {}): string {
    return translatorOf(this.language).t(key, params);
  }

  move(name: string): string {
    return MOVES[name]?.labels[this.language] ?? name;
  }

  get ours(): string {
    return HONG_KONG?.name[this.language] ?? '';
  }

  get theirs(): string {
    return CHONGQING?.name[this.language] ?? '';
  }
}

/** A reader who presses what has a name, and listens to what the page says. */
class Hand {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  async follow(key: string, params?: Record<string, string>): Promise<void> {
    await this.page
      .getByRole('link', { name: this.words.say(key, params), exact: true })
      .first()
      .click();
  }

  async press(key: string, params?: Record<string, string>): Promise<void> {
    await this.page.getByRole('button', { name: this.words.say(key, params), exact: true }).click();
  }

  async openMove(move: string): Promise<void> {
    await this.page.getByRole('link', { name: this.words.move(move), exact: true }).click();
  }

  async make(move: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words.move(move), exact: true }).click();
  }

  async hears(key: string, params?: Record<string, string>): Promise<void> {
    expect(await this.page.textContent('[role=status]')).toBe(this.words.say(key, params));
  }

  async isRefused(key: string): Promise<void> {
    expect(await this.page.textContent('[role=alert]')).toContain(this.words.say(key));
  }

  async faults(): Promise<number> {
    return this.page.locator('.summary-fault li').count();
  }

  /** Opens My work and follows a commitment from there, as a task or as a proposal that waits; gives the address of its room. */
  async comesFromMyWork(address: string, number: string): Promise<string> {
    await this.page.goto(address);
    const task = this.page.locator('ul.tasks li', { has: this.page.getByText(number, { exact: true }) });
    const card = this.page.locator('section.proposal p.acts a', { hasText: number });
    await task.locator('.what a').or(card).first().click();
    await this.page.waitForURL(/\/commitments\//);
    return this.page.url().split(/[?#]/)[0] ?? '';
  }

  /** The main part of the page as it reads. */
  async reads(): Promise<string> {
    return this.page.locator('main').innerText();
  }
}

describe.each(LANGUAGES)('the way to a countersign, without script, in %s', (language) => {
  const words = new Words(language);
  let rooms: RoomsInBrowser;
  let ours: Hand;
  let theirs: Hand;
  let room: string;

  beforeAll(async () => {
    rooms = await startRoomsInBrowser();
    ours = new Hand(await rooms.enter(OURS, { script: false }), words);
    theirs = new Hand(await rooms.enter(THEIRS, { script: false }), words);
  }, PATIENCE_MS);
  afterAll(() => rooms?.close());

  it(
    'begins at My work, where each side finds what it owes and what waits for it',
    async () => {
      room = await ours.comesFromMyWork(`${rooms.address}/?lang=${language}`, '03.01');
      expect(await theirs.comesFromMyWork(`${rooms.address}/?lang=${language}`, '03.01')).toBe(room);
      for (const { page } of [ours, theirs]) expect(await page.getAttribute('html', 'lang')).toBe(language);
    },
    PATIENCE_MS,
  );

  it(
    'shares a draft on purpose, which the other side had not seen',
    async () => {
      expect(await theirs.reads()).not.toContain('首次會議日期未定');
      await ours.follow('commitment.draft.share', { sides: words.theirs });
      await ours.press('commitment.draft.share', { sides: words.theirs });
      await ours.hears('commitment.done.report_shared');
    },
    PATIENCE_MS,
  );

  it(
    'declines with a reason that stays on record, and answers an act that came too late',
    async () => {
      await ours.follow('commitment.proposal.decline');
      await ours.press('commitment.decline.submit');
      expect(await ours.faults()).toBe(1);
      await ours.page.fill('#reason', 'The first meeting comes first. <b>');
      await ours.press('commitment.decline.submit');
      await ours.hears('commitment.done.declined');
      expect(await ours.reads()).toContain('The first meeting comes first. <b>');
      await theirs.press('commitment.proposal.rescind');
      await theirs.isRefused('commitment.conflict.title_read');
      await shoot(theirs.page, `room-refused-${language}`);
    },
    PATIENCE_MS,
  );

  it(
    'reports with a link to the evidence, which the other side can follow',
    async () => {
      await fileReport('shared', 'The paper is on the web.', { title: 'Signed paper', url: PAPER });
      await ours.hears('commitment.done.report_shared');
      await theirs.page.goto(room);
      for (const { page } of [ours, theirs])
        expect(await page.getByRole('link', { name: 'Signed paper' }).getAttribute('href')).toBe(PAPER);
    },
    PATIENCE_MS,
  );

  it(
    'moves its own side and proposes, with every word kept while the other side moves',
    async () => {
      await ours.page.goto(room);
      await ours.openMove('wait');
      await ours.page.fill('#waiting_for', 'The printer');
      await ours.make('wait');
      await ours.hears('commitment.done.moved');
      await ours.openMove('complete');
      await ours.make('complete');
      expect(await ours.faults()).toBe(1);
      await theirs.page.goto(room);
      await theirs.openMove('reopen');
      await theirs.page.fill('#reason', 'The text needs one more reading.');
      await theirs.make('reopen');
      await theirs.hears('commitment.done.moved');
      await ours.page.fill('#sentence_en', 'The mechanism stands.');
      await ours.page.fill('#sentence_zh-Hans', '机制已经建立。');
      await ours.page.selectOption('#sentence_language', 'en');
      await ours.make('complete');
      await ours.isRefused('commitment.conflict.kept');
      expect(await ours.page.inputValue('#sentence_en')).toBe('The mechanism stands.');
      await ours.make('complete');
      await ours.hears('commitment.done.proposed', { sides: words.theirs });
    },
    PATIENCE_MS,
  );

  it(
    'takes the proposal back before anybody consented, and proposes again',
    async () => {
      await theirs.page.goto(room);
      expect(await theirs.page.locator('#proposal').count()).toBe(1);
      await ours.press('commitment.proposal.rescind');
      await ours.hears('commitment.done.rescinded');
      await theirs.press('commitment.proposal.accept');
      await theirs.isRefused('commitment.conflict.title_read');
      expect(await theirs.page.locator('#proposal').count()).toBe(0);
      await ours.openMove('complete');
      await ours.page.fill('#sentence_en', 'The mechanism stands.');
      await ours.page.fill('#sentence_zh-Hans', '机制已经建立。');
      await ours.page.selectOption('#sentence_language', 'en');
      await shoot(ours.page, `sentence-form-${language}`);
      await ours.make('complete');
      await ours.hears('commitment.done.proposed', { sides: words.theirs });
    },
    PATIENCE_MS,
  );

  it(
    'says "no change" after one look at what will be shared',
    async () => {
      await ours.page.goto(`${room}/report`);
      await ours.follow('report_progress.no_change');
      const shared = { sides: words.theirs, side: words.ours };
      expect(await ours.reads()).toContain(words.say('report_progress.check_no_change.lead', shared));
      await shoot(ours.page, `no-change-${language}`);
      await ours.press('report_progress.check_no_change.file');
      await ours.hears('commitment.done.no_change');
    },
    PATIENCE_MS,
  );

  it(
    'writes a draft, gives it up, and reports for all to read',
    async () => {
      await fileReport('side', 'Not ready.');
      await ours.hears('commitment.done.draft_filed');
      await ours.follow('commitment.draft.discard');
      await shoot(ours.page, `discard-${language}`);
      await ours.press('commitment.draft.discard');
      await ours.hears('commitment.done.draft_discarded');
      expect(await ours.reads()).toContain(words.say('commitment.record.discarded', { side: words.ours }));
      expect(await ours.page.locator('a[href$="/share"]').count()).toBe(0);
      await fileReport('shared', 'The first meeting is called.');
      await ours.hears('commitment.done.report_shared');
      expect(await ours.reads()).toContain('The first meeting is called.');
    },
    PATIENCE_MS,
  );

  it(
    'countersigns, and keeps the sentence on record',
    async () => {
      expect(await theirs.comesFromMyWork(`${rooms.address}/`, '03.01')).toBe(room);
      expect(await theirs.reads()).not.toContain('Not ready.');
      await theirs.press('commitment.proposal.accept');
      await theirs.hears('commitment.done.effective');
      const own = language === 'zh-Hans' ? '机制已经建立。' : 'The mechanism stands.';
      expect(await theirs.page.locator('section[aria-labelledby=record]').innerText()).toContain(own);
      expect(await theirs.page.locator('blockquote.quoted[lang=en]').innerText()).toBe('The mechanism stands.');
      expect(await theirs.page.locator('blockquote.quoted[lang=zh-Hans]').count()).toBe(language === 'zh-Hans' ? 1 : 0);
      await shoot(theirs.page, `room-completed-${language}`);
    },
    PATIENCE_MS,
  );

  async function fileReport(
    visibility: 'side' | 'shared',
    narrative: string,
    paper: { title: string; url: string } = { title: '', url: '' },
  ): Promise<void> {
    await ours.page.goto(`${room}/report`);
    await ours.page.fill('#narrative', narrative);
    await ours.page.fill('#evidence_title', paper.title);
    await ours.page.fill('#evidence_url', paper.url);
    await ours.page.check('[name=activity][value=some]');
    await ours.page.check(`[name=visibility][value=${visibility}]`);
    await ours.press('report_progress.check.title');
    await ours.press('report_progress.check.file');
  }
});
