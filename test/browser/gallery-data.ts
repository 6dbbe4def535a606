import { addDays, civilDate, weekday } from '../../src/domain/shared/civil-date.js';
import type { Language } from '../../src/domain/shared/language.js';
import type { Standing } from '../../src/domain/shared/standing.js';
import type { CalendarDay } from '../../src/platform/web/components/calendar-strip.js';
import type { DeadlineVersion } from '../../src/platform/web/components/deadline-spans.js';
import type { MatrixRow } from '../../src/platform/web/components/matrix.js';
import type { Seal } from '../../src/platform/web/components/seal-boxes.js';
import { translatorOf } from '../../src/platform/web/i18n/translator-of.js';
import type { ViewContext } from '../../src/platform/web/view-context.js';

/** Invented sides of an invented conference; the components know no side. */
export const SIDES = ['North', 'South'] as const;

export const TODAY = civilDate('2026-11-23');

/** A signed-in reader in the given language and palette. */
export function galleryView(language: Language, theme: 'light' | 'dark'): ViewContext {
  return {
    language,
    t: translatorOf(language).t,
    actorLabel: { en: 'Liaison, Research Bureau', 'zh-Hant': '研究局聯絡員', 'zh-Hans': '研究局联络员' }[language],
    path: '/gallery?q=1',
    csrf: 'token-of-the-gallery',
    today: TODAY,
    past: null,
    rooms: [
      { id: 'work', href: '/work', waiting: 2 },
      { id: 'ledger', href: '/ledger', waiting: 0 },
      { id: 'sessions', href: '/sessions', waiting: 0 },
      { id: 'settings', href: '/settings', waiting: 0 },
      { id: 'outbox', href: '/outbox', waiting: 0 },
    ],
    demo: true,
    theme,
  };
}

export const TITLES: Readonly<Record<Language, string>> = {
  en: 'Set up a regular exchange of <research> between the two governments',
  'zh-Hant': '建立兩地政府的定期研究交流機制',
  'zh-Hans': '建立两地政府的定期研究交流机制',
};

export const SEALS: readonly Seal[] = [
  { character: { text: '北', lang: 'zh-Hant' }, side: SIDES[0], consent: 'given' },
  { character: { text: '南', lang: 'zh-Hant' }, side: SIDES[1], consent: 'yours' },
];

export const CALENDAR: readonly CalendarDay[] = Array.from({ length: 42 }, (_, place) => {
  const date = addDays(TODAY, place);
  const weekend = weekday(date) > 5;
  const newYear = date === '2027-01-01';
  return {
    date,
    off: [weekend || date === '2026-12-25' || newYear, weekend || date === '2026-12-31' || newYear],
    provisional: date >= '2027-01-01',
    due: date === '2026-11-27' || date === '2026-12-04',
  };
});

export const VERSIONS: readonly DeadlineVersion[] = [
  ['First date, kept', 'By the end of 2024', '2023-05-11', null, '2024-12-31', 'superseded'],
  ['1st extension', 'First half of 2026', '2025-01-09', '2026-01-01', '2026-06-30', 'superseded'],
  ['2nd extension, in force', 'Q4 2026', '2026-06-19', '2026-10-01', '2026-12-31', 'in_force'],
].map(([label = '', period = '', agreed, from, to, state]) => ({
  label: label ?? '',
  period: period ?? '',
  agreedOn: civilDate(agreed ?? ''),
  earliest: from === null || from === undefined ? null : civilDate(from),
  latest: civilDate(to ?? ''),
  state: state === 'in_force' ? 'in_force' : 'superseded',
  provisional: false,
}));

const item = (number: string, language: Language): { number: string; title: string; href: string } => ({
  number,
  title: TITLES[language],
  href: `/c/${number}`,
});

export function matrixRows(language: Language): readonly MatrixRow[] {
  const filled = (numbers: readonly [Standing, readonly string[]][]): MatrixRow['items'] =>
    Object.fromEntries(numbers.map(([standing, of]) => [standing, of.map((number) => item(number, language))]));
  return [
    {
      area: '1. Economy, trade and investment',
      items: filled([
        ['under_way', ['01.01', '01.03', '01.04', '01.05']],
        ['routine', ['01.02']],
      ]),
    },
    {
      area: '2. Finance',
      items: filled([
        ['under_way', ['02.01']],
        ['waiting', ['02.04']],
        ['sides_differ', ['02.05']],
        ['fulfilled', ['02.06']],
        ['no_report', ['02.07']],
        ['not_begun', ['02.08']],
      ]),
    },
  ];
}
