import { civilDate, addDays } from '../../../domain/shared/civil-date.js';
import { translatorOf } from '../i18n/translator-of.js';
import type { ViewContext } from '../view-context.js';
import { CalendarStrip } from './calendar-strip.js';
import { DeadlineSpans } from './deadline-spans.js';
import { Moves } from './moves.js';
import { ProposalCard } from './proposal-card.js';
import { ReturnSlips } from './return-slips.js';
import type { Consent } from './consent-mark.js';

const MONDAY = civilDate('2026-11-23');
const view: ViewContext = {
  language: 'en',
  t: translatorOf('en').t,
  actorLabel: null,
  path: '/',
  csrf: null,
  today: MONDAY,
  past: null,
  rooms: [],
  demo: false,
  theme: null,
};

describe('CalendarStrip', () => {
  const cell = (off: readonly boolean[]): string => {
    const sides = ['A', 'B', 'C'].slice(0, off.length);
    const days = Array.from({ length: 7 }, (_, place) => ({
      date: addDays(MONDAY, place),
      off: place === 2 ? off : off.map(() => false),
      provisional: false,
      due: false,
    }));
    const html = String(<CalendarStrip view={view} caption="c" sides={sides} days={days} />);
    return /<td[^>]*><time datetime="2026-11-25">.*?<\/td>/.exec(html)?.[0] ?? '';
  };
  it.each([
    [[true, false], 'off-a', 'A off'],
    [[false, true], 'off-b', 'B off'],
    [[true, true], 'off-all', 'A off, B off'],
    [[true, false, true], 'off-some', 'A off, C off'],
    [[true, true, true], 'off-all', 'A off, B off, C off'],
  ])('%j is shaped %s and said "%s"', (off, shape, said) => {
    expect(cell(off)).toContain(`<td class="${shape}">`);
    expect(cell(off)).toContain(`> ${said}</span>`);
  });
  it('says nothing of a day when all work', () => {
    expect(cell([false, false])).toBe('<td><time datetime="2026-11-25">25</time></td>');
  });
});

describe('DeadlineSpans', () => {
  it('draws no bar for a deadline without a day, and no slippage from it', () => {
    const version = { period: 'p', agreedOn: civilDate('2023-05-11'), earliest: null, provisional: false } as const;
    const html = String(
      <DeadlineSpans
        view={view}
        versions={[
          { ...version, label: '1', latest: null, state: 'superseded' },
          { ...version, label: '2', latest: civilDate('2026-12-31'), state: 'in_force' },
        ]}
      />,
    );
    expect(html.match(/<rect/g)).toHaveLength(1);
    expect(html).not.toContain('class="slip"');
  });
});

describe('ProposalCard', () => {
  const card = (consent: Consent): string =>
    String(
      <ProposalCard
        view={view}
        id="p"
        level="h2"
        what="w"
        meta="m"
        seals={[{ character: { text: '北', lang: 'zh-Hant' }, side: 'A', consent }]}
      />,
    );
  it('is red only while it waits for this reader', () => {
    expect(card('yours')).toContain('class="proposal"');
    expect(card('awaited')).toContain('class="proposal calm"');
    expect(card('given')).toContain('class="proposal calm"');
  });
});

describe('Moves', () => {
  it('makes an open move a link and a closed one text with its reason', () => {
    const html = String(
      <Moves
        view={view}
        moves={[
          { label: 'Report', href: '/r', note: 'n' },
          { label: 'Extend', note: 'why not' },
        ]}
      />,
    );
    expect(html).toContain('<a href="/r">Report</a>');
    expect(html).toContain('<li class="shut"><b>Extend</b><span class="soft">why not</span>');
  });
});

describe('ReturnSlips', () => {
  it('draws one slip each and counts the returned ones', () => {
    const html = String(<ReturnSlips view={view} returns={{ returned: 3, drafting: 1, missing: 2 }} />);
    expect([html.match(/#p-full/g)?.length, html.match(/#p-half/g)?.length, html.match(/#p-void/g)?.length]).toEqual([
      3, 1, 2,
    ]);
    expect(html).toContain('3 of 6');
  });
});
