import { dayOf, monthOf, weekday, yearOf, type CivilDate } from '../../../domain/shared/civil-date.js';
import { Remembered } from '../../../domain/shared/remembered.js';
import type { Translate } from './translator.js';

/**
 * How a day is written, by example: full Fri 27 Nov 2026 · short Fri 27 Nov · plain 27 Nov 2026 · brief 27 Nov ·
 * long Friday 27 November 2026 · month November 2026 · month_brief Nov.
 */
export type DateStyle = 'full' | 'short' | 'plain' | 'brief' | 'long' | 'month' | 'month_brief';

const WRITTEN_OUT: ReadonlySet<DateStyle> = new Set(['long', 'month']);

/** A page names the same few days over and over, each in four messages. */
const MOST_DAYS = 2000;

const written = new WeakMap<Translate, Remembered<string>>();

/** A day in the words of the language. The day is printed as given: no zone is involved. */
export function formatDate(t: Translate, date: CivilDate, style: DateStyle = 'full'): string {
  const days = written.get(t) ?? new Remembered<string>(MOST_DAYS);
  written.set(t, days);
  return days.get(`${style} ${date}`, () => write(t, date, style));
}

function write(t: Translate, date: CivilDate, style: DateStyle): string {
  const names = WRITTEN_OUT.has(style) ? 'long' : 'short';
  return t(`dates.day.${style}`, {
    year: String(yearOf(date)),
    month: t(`dates.month_${names}.m${monthOf(date)}`),
    day: dayOf(date),
    weekday: t(`dates.weekday_${names}.d${weekday(date)}`),
  });
}

/** The months from one day to another as one period: May to November 2026. Both ends belong to it. */
export function formatMonths(t: Translate, from: CivilDate, to: CivilDate): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return formatDate(t, to, 'month');
  return t(yearOf(from) === yearOf(to) ? 'dates.months_of_a_year' : 'dates.months', {
    year: String(yearOf(to)),
    from_year: String(yearOf(from)),
    to_year: String(yearOf(to)),
    from: t(`dates.month_long.m${monthOf(from)}`),
    to: t(`dates.month_long.m${monthOf(to)}`),
  });
}
