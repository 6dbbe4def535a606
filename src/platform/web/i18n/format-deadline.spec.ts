import { noDeadline } from '../../../domain/deadlines/no-deadline.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { formatDeadline, type DeadlineShape } from './format-deadline.js';
import { translatorOf } from './translator-of.js';

const NOTHING: DeadlineShape = noDeadline();
const dated = (precision: DeadlineShape['precision'], from: string | null, to: string): DeadlineShape => ({
  ...NOTHING,
  kind: 'dated',
  precision,
  earliest: from === null ? null : civilDate(from),
  latest: civilDate(to),
});

const table: readonly [string, DeadlineShape, readonly [string, string, string]][] = [
  ['none', NOTHING, ['No date set', '未定限期', '未定期限']],
  [
    'a day',
    dated('day', '2026-11-27', '2026-11-27'),
    ['Fri 27 Nov 2026', '2026年11月27日（五）', '2026年11月27日（周五）'],
  ],
  [
    'by a day',
    dated('day', null, '2026-11-27'),
    ['By Fri 27 Nov 2026', '2026年11月27日（五）或以前', '2026年11月27日（周五）或之前'],
  ],
  [
    'days',
    dated('day', '2026-11-26', '2026-11-27'),
    [
      'Thu 26 Nov 2026 to Fri 27 Nov 2026',
      '2026年11月26日（四）至2026年11月27日（五）',
      '2026年11月26日（周四）至2026年11月27日（周五）',
    ],
  ],
  ['a month', dated('month', '2026-02-01', '2026-02-28'), ['February 2026', '2026年2月', '2026年2月']],
  ['by a month', dated('month', null, '2026-02-28'), ['By the end of February 2026', '2026年2月底前', '2026年2月底前']],
  ['a quarter', dated('quarter', '2026-10-01', '2026-12-31'), ['Q4 2026', '2026年第四季', '2026年第四季度']],
  [
    'by a quarter',
    dated('quarter', '2026-08-15', '2026-09-30'),
    ['By the end of Q3 2026', '2026年第三季結束前', '2026年第三季度结束前'],
  ],
  [
    'first half',
    dated('half_year', '2026-01-01', '2026-06-30'),
    ['First half of 2026', '2026年上半年', '2026年上半年'],
  ],
  [
    'second half',
    dated('half_year', '2026-07-01', '2026-12-31'),
    ['Second half of 2026', '2026年下半年', '2026年下半年'],
  ],
  [
    'by a half',
    dated('half_year', null, '2026-06-30'),
    ['By the end of the first half of 2026', '2026年上半年結束前', '2026年上半年结束前'],
  ],
  ['a year', dated('year', '2026-01-01', '2026-12-31'), ['2026', '2026年', '2026年']],
  ['by a year', dated('year', '2023-05-11', '2024-12-31'), ['By the end of 2024', '2024年底前', '2024年底前']],
  ['before the next', { ...NOTHING, kind: 'before_session' }, ['Before the next plenary', '下次大會前', '下次大会前']],
  [
    'before a plenary',
    { ...NOTHING, kind: 'before_session', session: 2 },
    ['Before the 2nd plenary', '第2次大會前', '第2次大会前'],
  ],
  ['recurring', { ...NOTHING, kind: 'recurring' }, ['Recurring', '定期', '定期']],
  ['each year', { ...NOTHING, kind: 'recurring', every: 'year' }, ['Each year', '每年', '每年']],
  ['each half', { ...NOTHING, kind: 'recurring', every: 'half_year' }, ['Each half-year', '每半年', '每半年']],
  ['each quarter', { ...NOTHING, kind: 'recurring', every: 'quarter' }, ['Each quarter', '每季', '每季度']],
];
const rows = table.flatMap(([name, deadline, words]) =>
  LANGUAGES.map((language, place) => ({ name, deadline, language, words: words[place] })),
);

describe('formatDeadline', () => {
  it.each(rows)('$name in $language: $words', ({ deadline, language, words }) => {
    expect(formatDeadline(translatorOf(language).t, language, deadline).text).toBe(words);
  });

  it('says that the plenary has no date, and says the day once it has', () => {
    const { t } = translatorOf('en');
    const open: DeadlineShape = { ...NOTHING, kind: 'before_session' };
    expect(formatDeadline(t, 'en', open).note).toBe('date not fixed');
    expect(formatDeadline(t, 'en', { ...open, latest: civilDate('2027-03-12') }).note).toBe('by Fri 12 Mar 2027');
  });

  it('lets the agreed words win in each language, and keeps the note', () => {
    const words = { en: 'With the fair', 'zh-Hant': '隨展會舉行', 'zh-Hans': '随展会举行' };
    for (const language of LANGUAGES) {
      const said = formatDeadline(translatorOf(language).t, language, { ...NOTHING, kind: 'before_session', words });
      expect(said.text).toBe(words[language]);
      expect(said.note).not.toBeNull();
    }
  });

  it('has no note for anything but a plenary', () => {
    const { t } = translatorOf('en');
    expect(formatDeadline(t, 'en', dated('year', null, '2026-12-31')).note).toBeNull();
  });
});
