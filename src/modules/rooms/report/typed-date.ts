import { type CivilDate, civilDate, dayOf, endOfMonth } from '../../../domain/shared/civil-date.js';

/** Three inputs as typed. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What three inputs say: nothing, a day, or what is wrong with which of them. */
export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly date: CivilDate }
  | { readonly kind: 'incomplete'; readonly wrong: readonly (keyof TypedDate)[] }
  | { readonly kind: 'not_numbers'; readonly wrong: readonly (keyof TypedDate)[] }
  | { readonly kind: 'no_such_month'; readonly wrong: readonly ['month'] }
  /** Four figures that start with nought. */
  | { readonly kind: 'no_such_year'; readonly wrong: readonly ['year'] }
  /** The month is a real one; `length` is how many days it has. */
  | {
      readonly kind: 'no_such_day';
      readonly wrong: readonly ['day'];
      readonly monthStart: CivilDate;
      readonly length: number;
    };

const PARTS = ['day', 'month', 'year'] as const;

/** Reads a date typed in three parts. Digits of full width, as Chinese keyboards give them, count as digits. */
export function readTypedDate(typed: TypedDate): DateReading {
  const parts = { day: plain(typed.day), month: plain(typed.month), year: plain(typed.year) };
  const empty = PARTS.filter((part) => parts[part] === '');
  if (empty.length === PARTS.length) return { kind: 'empty' };
  if (empty.length > 0) return { kind: 'incomplete', wrong: empty };
  const strange = PARTS.filter((part) => !(part === 'year' ? /^\d{4}$/ : /^\d{1,2}$/).test(parts[part]));
  if (strange.length > 0) return { kind: 'not_numbers', wrong: strange };
  if (parts.year < '1000') return { kind: 'no_such_year', wrong: ['year'] };
  const month = Number(parts.month);
  if (month < 1 || month > 12) return { kind: 'no_such_month', wrong: ['month'] };
  return readDay(Number(parts.day), `${parts.year}-${parts.month.padStart(2, '0')}`);
}

function readDay(day: number, yearMonth: string): DateReading {
  const monthStart = civilDate(`${yearMonth}-01`);
  const length = dayOf(endOfMonth(monthStart));
  if (day < 1 || day > length) return { kind: 'no_such_day', wrong: ['day'], monthStart, length };
  return { kind: 'day', date: civilDate(`${yearMonth}-${String(day).padStart(2, '0')}`) };
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
