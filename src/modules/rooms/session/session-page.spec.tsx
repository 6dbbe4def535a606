import { aView } from '../../../../test/support/builders/a-matter.js';
import { inEveryLanguage } from '../../../../test/support/builders/a-conference.js';
import { anEdition, anOverview } from '../../../../test/support/builders/a-session-overview.js';
import { addDays, civilDate } from '../../../domain/shared/civil-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { checkOrder } from './edition-order.js';
import { EditionProgress } from './edition-progress.js';
import { EditionTable } from './edition-table.js';
import { EditionForm } from './session.dto.js';
import { SessionPage, type SessionPageProps } from './session-page.js';
import { SessionReturns } from './session-returns.js';

const EVIL = '"\'><script>alert(1)</script><img src=x onerror=alert(1)>';
const view = aView();

async function pageOf(more: Partial<SessionPageProps> = {}): Promise<string> {
  return SessionPage({
    view,
    overview: anOverview(),
    own: { needsOurHand: 2, late: 0 },
    titles: new Map([['id-1', inEveryLanguage('A title')]]),
    instruments: [],
    editions: [],
    draft: { typed: null, faults: [] },
    done: null,
    ...more,
  });
}

describe('the page of a session', () => {
  it('escapes everything that files or people wrote', async () => {
    const typed = Object.assign(new EditionForm(), { 'as-of-day': EVIL });
    const html = await pageOf({
      overview: anOverview({}, EVIL),
      titles: new Map([['id-1', inEveryLanguage(EVIL)]]),
      instruments: [
        { number: 1, kind: EVIL, title: inEveryLanguage(EVIL), annex: EVIL, languages: inEveryLanguage(EVIL) },
      ],
      editions: [anEdition({ format: EVIL })],
      draft: { typed, faults: [] },
    });
    const markup = html.replaceAll(/="[^"]*"/g, '');
    expect(markup).not.toContain('<script>');
    expect(markup).not.toContain('<img');
    expect(html.split('&lt;script>').length).toBeGreaterThan(8);
  });

  it('leads every figure to the list of that length', async () => {
    const html = await pageOf();
    const tally = html.slice(html.indexOf('class="tally"'), html.indexOf('id="returns"'));
    const items = [...tally.matchAll(/href="([^"]*)"><b>(\d+)<\/b>/g)].map((match) => [
      match[2],
      match[1]?.replaceAll('&amp;', '&'),
    ]);
    expect(items).toEqual([
      ['2', '/ledger?needs_our_hand=true&session=1'],
      ['0', '/ledger?deadline=late&session=1'],
      ['1', '/ledger?standing=sides_differ&session=1'],
      ['0', '/ledger?standing=no_report&session=1'],
    ]);
  });

  it('asks nothing of a post that belongs to no side and may order nothing', async () => {
    const html = await pageOf({ own: null, draft: null, view: { ...view, actorLabel: null } });
    expect(html).not.toContain('<form');
    expect(html).not.toContain('needs_our_hand');
  });

  it('says in the language of the page in which languages a paper was signed', async () => {
    const languages = { en: 'Chinese only', 'zh-Hant': '只備中文本', 'zh-Hans': '仅有中文本' };
    const paper = { number: 1, kind: 'mechanism', title: inEveryLanguage('Paper'), annex: null, languages };
    const html = await pageOf({ instruments: [paper] });
    expect(html).toContain('<span> · Chinese only</span>');
    expect(html).not.toContain('只備中文本');
  });

  it('leads from a session at which nothing was agreed to one before it', async () => {
    const overview = anOverview();
    const next = { ...overview.session, id: 'next', number: 2, heldOn: null };
    const html = await pageOf({ overview: { ...overview, session: next, total: 0 } });
    expect(html).toContain('<a href="/sessions/1">');
    expect(html).not.toContain('class="tally"');
  });

  it('gives figures that open lists where there are too many to draw', async () => {
    const overview = anOverview();
    const areas = overview.areas.map((area) => ({ ...area, commitments: null }));
    const html = await pageOf({ overview: { ...overview, areas } });
    const links = html.replaceAll('&amp;', '&');
    expect(links).toContain('<a href="/ledger?standing=under_way&area=1&session=1">4</a>');
    expect(html).not.toContain('#p-full"></use></svg><svg');
  });
});

describe('returns', () => {
  const cells = (drafting: readonly [number | null, number | null]): string[] => {
    const [north, south] = anOverview().returns;
    if (north === undefined || south === undefined) throw new Error('two sides');
    const returns = [
      { ...north, drafting: drafting[0] },
      { ...south, drafting: drafting[1] },
    ];
    const overview = anOverview();
    const areas = overview.areas.map((area) => ({ ...area, returns }));
    const html = String(<SessionReturns view={view} overview={{ ...overview, returns, areas }} />);
    const body = html.slice(html.indexOf('<tbody'), html.indexOf('</tbody'));
    return body
      .split('<td')
      .map((cell) => [...cell.matchAll(/#p-(\w+)/g)].map((slip) => slip[1]).join(' '))
      .filter((slips) => slips !== '');
  };

  it('draws half slips for the own side alone', () => {
    expect(cells([1, null])).toEqual(['full full full half void', 'full full full full void']);
  });

  it('leads every figure and its slips to the list of that length', () => {
    const html = (past: ViewContext['past']): string =>
      String(<SessionReturns view={{ ...view, past }} overview={anOverview()} />);
    const links = (text: string): string[] =>
      [...text.matchAll(/<a class="slip-count" href="([^"]*)">(.*?)<\/a>/g)].map((match) => {
        const slips = match[2]?.match(/<svg/g)?.length ?? 0;
        return [slips, match[2]?.replaceAll(/<[^>]*>/g, ''), match[1]?.replaceAll('&amp;', '&')].join(' | ');
      });
    expect(links(html(null))).toEqual([
      '3 | 3 of 5 | /ledger?area=1&session=1&returned_by=north',
      '2 | 2 not returned | /ledger?area=1&session=1&not_returned_by=north',
      '4 | 4 of 5 | /ledger?area=1&session=1&returned_by=south',
      '1 | 1 not returned | /ledger?area=1&session=1&not_returned_by=south',
      '0 | 3 of 5 | /ledger?session=1&returned_by=north',
      '0 | 2 not returned | /ledger?session=1&not_returned_by=north',
      '0 | 4 of 5 | /ledger?session=1&returned_by=south',
      '0 | 1 not returned | /ledger?session=1&not_returned_by=south',
    ]);
    const then = { day: civilDate('2026-11-22'), knownAt: null, asked: { as_of: '2026-11-22' } };
    expect(links(html(then))).toHaveLength(8);
    for (const link of links(html(then))) expect(link).toContain('&as_of=2026-11-22');
  });

  it('draws none for a reader of no side, nor their key', () => {
    expect(cells([null, null]).join()).not.toContain('half');
    const returns = anOverview().returns.map((one) => ({ ...one, drafting: null }));
    const html = String(<SessionReturns view={view} overview={anOverview({ returns, areas: [] })} />);
    expect(html).not.toContain('p-half');
  });
});

describe('editions', () => {
  const table = (editions: Parameters<typeof anEdition>[0][]): string =>
    String(<EditionTable view={view} session={1} editions={editions.map((one) => anEdition(one))} />);

  it('asks for itself only while one is being set, and says the same without script', () => {
    const busy = table([{ state: 'setting', progress: 60, contentSha256: null }]);
    expect(busy).toContain('hx-get="/sessions/1/editions" hx-trigger="every 2s"');
    expect(busy).toContain('<progress max="100" value="60" aria-label="Setting, 60 of 100">');
    expect(busy).toContain('<a href="/sessions/1/editions"');
    expect(busy).not.toContain('/content');
    const quiet = table([{ state: 'draft' }, { state: 'failed', fault: 'internal' }]);
    expect(quiet).not.toContain('hx-');
    expect(quiet).not.toContain('<progress');
  });

  it('says what became of the edition just ordered, on the page and in the answer that replaces its words', async () => {
    const told = (html: string): string[] =>
      ['The report is being set.', 'The report is ready.', 'could not be finished'].filter((one) => html.includes(one));
    const setting = [anEdition({ state: 'setting' }), anEdition({ state: 'failed' })];
    const ready = [anEdition({ state: 'draft' }), anEdition({ state: 'setting' })];
    const failed = [anEdition({ state: 'failed' })];
    expect(told(await pageOf({ done: 'queued', editions: setting }))).toEqual(['The report is being set.']);
    expect(told(await pageOf({ done: 'queued', editions: ready }))).toEqual(['The report is ready.']);
    expect(told(await pageOf({ done: 'queued', editions: failed }))).toEqual(['could not be finished']);
    expect(told(await pageOf({ editions: ready }))).toEqual([]);
    expect(await pageOf({ done: 'queued', editions: setting })).toContain('hx-get="/sessions/1/editions?done=queued"');
    const answer = (editions: typeof ready, ordered: boolean): string =>
      String(<EditionProgress view={view} session={1} editions={editions} ordered={ordered} />);
    expect(answer(ready, true)).toContain('<div id="edition-notice" role="status" hx-swap-oob="innerHTML">');
    expect(answer(setting, true)).not.toContain('edition-notice');
    expect(answer(ready, false)).not.toContain('edition-notice');
  });

  it('opens a page in the window and saves other formats; the language is said in itself', () => {
    expect(table([{}])).toContain('/api/v1/editions/edition/content?show=1"');
    expect(table([{ format: 'csv' }])).toContain('/api/v1/editions/edition/content"');
    expect(table([{}])).toContain('<span lang="zh-Hans">简体中文</span>');
    expect(table([{}])).toContain('>ab12 cd34</span>');
  });
});

describe('the order of an edition', () => {
  const form = (day: string, month: string, year: string, more: Partial<EditionForm> = {}): EditionForm =>
    Object.assign(new EditionForm(), {
      'as-of-day': day,
      'as-of-month': month,
      'as-of-year': year,
      language: 'en',
      format: 'html',
      ...more,
    });
  const faulty = (order: EditionForm): string[] => {
    const checked = checkOrder(view, order, civilDate('2023-05-11'));
    return 'faults' in checked ? checked.faults.map(({ field }) => field) : [];
  };

  it.each([
    ['22', '11', '2026', '2026-11-22'],
    ['1', '2', '2026', '2026-02-01'],
    [' 29 ', '02', '2024', '2024-02-29'],
  ])('takes %s %s %s for %s', (day, month, year, asOf) => {
    expect(checkOrder(view, form(day, month, year), null)).toEqual({
      order: { asOf: civilDate(asOf), language: 'en', format: 'html' },
    });
  });

  it.each([
    ['29', '2', '2025'],
    ['', '', ''],
    ['0', '11', '2026'],
    ['x', '11', '2026'],
    ['22', '11', '26'],
  ])('refuses %s %s %s', (day, month, year) => {
    expect(faulty(form(day, month, year))).toEqual(['as-of']);
  });

  it('refuses a day before the first session and says which it was', () => {
    expect(checkOrder(view, form('10', '5', '2023'), civilDate('2023-05-11'))).toEqual({
      faults: [{ field: 'as-of', message: 'The first session was held on 11 May 2023: enter that day or a later one' }],
    });
    expect(faulty(form('1', '1', '1000'))).toEqual(['as-of']);
    expect(faulty(form('11', '5', '2023'))).toEqual([]);
  });

  it('refuses a day to come, and what is no choice', () => {
    const [year = '', month = '', day = ''] = addDays(view.today, 1).split('-');
    expect(faulty(form(day, month, year, { language: 'fr', format: 'pdf' }))).toEqual(['as-of', 'language', 'format']);
  });
});
