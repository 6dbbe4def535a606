import { endOfMonth, monthOf, yearOf, type CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import { formatDate } from './format-date.js';
import type { Translate } from './translator.js';

/** A deadline as the domain holds it, taken by its shape: the platform knows no domain folder but shared. */
export interface DeadlineShape {
  readonly kind: 'dated' | 'before_session' | 'recurring' | 'none';
  readonly precision: 'day' | 'month' | 'quarter' | 'half_year' | 'year' | 'none';
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
  readonly words: LocalizedText | null;
  readonly session: number | null;
  readonly every: 'year' | 'half_year' | 'quarter' | null;
}

/** `text` is the deadline; `note` stands below it where something is not known or was added, else null. */
export interface DeadlineWords {
  readonly text: string;
  readonly note: string | null;
}

const MONTHS: Readonly<Record<'month' | 'quarter' | 'half_year' | 'year', number>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  year: 12,
};

/** True where the deadline covers exactly the named period, from its first day to its last. */
function isWholePeriod(earliest: CivilDate | null, latest: CivilDate, months: number): boolean {
  if (earliest === null || latest !== endOfMonth(latest) || monthOf(latest) % months !== 0) return false;
  const firstMonth = String(monthOf(latest) - months + 1).padStart(2, '0');
  return earliest === `${latest.slice(0, 4)}-${firstMonth}-01`;
}

interface Period {
  readonly period: string;
  readonly year: string;
  /** Which quarter or half of its year; 1 for a year. */
  readonly number: number;
}

function periodOf(t: Translate, latest: CivilDate, precision: keyof typeof MONTHS): Period {
  const year = String(yearOf(latest));
  const number = Math.ceil(monthOf(latest) / MONTHS[precision]);
  const period =
    precision === 'month' ? formatDate(t, latest, 'month') : t(`dates.deadline.${precision}`, { year, number });
  return { period, year, number };
}

function datedWords(t: Translate, deadline: DeadlineShape): string {
  const { earliest, latest, precision } = deadline;
  if (latest === null) return t('dates.deadline.none');
  if (precision === 'day' || precision === 'none') {
    const last = formatDate(t, latest);
    if (earliest === null) return t('dates.deadline.by_day', { day: last });
    return earliest === latest ? last : t('dates.deadline.days', { from: formatDate(t, earliest), to: last });
  }
  const named = periodOf(t, latest, precision);
  if (isWholePeriod(earliest, latest, MONTHS[precision])) return named.period;
  return t(`dates.deadline.by_${precision}`, { ...named });
}

function ownWords(t: Translate, deadline: DeadlineShape): string {
  switch (deadline.kind) {
    case 'dated':
      return datedWords(t, deadline);
    case 'before_session':
      return deadline.session === null
        ? t('dates.deadline.before_next')
        : t('dates.deadline.before_session', { session: deadline.session });
    case 'recurring':
      return deadline.every === null ? t('dates.deadline.recurring') : t(`dates.deadline.each_${deadline.every}`);
    case 'none':
      return t('dates.deadline.none');
  }
}

function noteOf(t: Translate, deadline: DeadlineShape): string | null {
  if (deadline.kind !== 'before_session') return null;
  if (deadline.latest === null) return t('dates.deadline.not_fixed');
  return t('dates.deadline.session_on', { day: formatDate(t, deadline.latest) });
}

/**
 * The words of a deadline in its own precision: no day is invented. Words agreed by the sides win over words made here;
 * that the plenary has no date yet is always said beside them.
 */
export function formatDeadline(t: Translate, language: Language, deadline: DeadlineShape): DeadlineWords {
  return { text: deadline.words?.[language] ?? ownWords(t, deadline), note: noteOf(t, deadline) };
}
