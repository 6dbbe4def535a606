import { workdaysBetween } from '../../../domain/calendar/count-workdays.js';
import { addDays, weekday, type CivilDate } from '../../../domain/shared/civil-date.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import type { Translator } from '../../../platform/web/i18n/translator.js';
import type { Digest, DigestDeadline, DigestOutcome, DigestProposal, DigestTimer, DigestWorkflow } from './digest.js';

/** Deadlines that fall due together. `day` is null where a period was agreed, which is then named and never narrowed to a day. */
export interface DueGroup {
  readonly latest: CivilDate;
  readonly day: CivilDate | null;
  readonly period: string;
  readonly items: readonly DigestDeadline[];
}

/** What a digest is made of, in the order in which it is read. */
export interface DigestSections {
  readonly proposals: readonly DigestProposal[];
  readonly workflows: readonly DigestWorkflow[];
  readonly past: readonly DigestDeadline[];
  /** The nearest first. */
  readonly due: readonly DueGroup[];
  readonly outcomes: readonly DigestOutcome[];
  /** Escalations first, the highest level before others; then tasks and notices. */
  readonly timers: readonly DigestTimer[];
}

const byNumber = (one: { number: string }, other: { number: string }): number =>
  one.number < other.number ? -1 : one.number > other.number ? 1 : 0;

/** The period of a deadline in its own precision; agreed words are too long for a heading. */
export function periodName({ t, language }: Translator, { deadline }: DigestDeadline): string {
  return formatDeadline(t, language, { ...deadline, words: null }).text;
}

/** Sorts the items of a digest into its sections. */
export function sectionsOf(digest: Digest, words: Translator): DigestSections {
  const deadlines = digest.items.filter((item) => item.kind === 'deadline').sort(byNumber);
  const groups = new Map<string, DueGroup & { items: DigestDeadline[] }>();
  for (const item of deadlines.filter(({ deadline }) => deadline.latest >= digest.on)) {
    const day = item.deadline.precision === 'day' ? item.deadline.latest : null;
    const period = day === null ? periodName(words, item) : '';
    const key = day ?? period;
    const group = groups.get(key) ?? { latest: item.deadline.latest, day, period, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return {
    proposals: digest.items.filter((item) => item.kind === 'proposal').sort(byNumber),
    workflows: digest.items.filter((item) => item.kind === 'workflow').sort(byNumber),
    past: deadlines.filter(({ deadline }) => deadline.latest < digest.on),
    due: [...groups.values()].sort((one, other) =>
      one.latest < other.latest ? -1 : one.latest > other.latest ? 1 : 0,
    ),
    outcomes: digest.items.filter((item) => item.kind === 'outcome').sort(byNumber),
    timers: digest.items
      .filter((item) => item.kind === 'timer')
      .sort((one, other) => (other.level ?? 0) - (one.level ?? 0) || byNumber(one, other)),
  };
}

/** The heading of a group: today, tomorrow, this week, or its day or period with the working days left on the recipient's calendar. */
export function headingOf({ on, calendars }: Digest, { t }: Translator, { latest, day, period }: DueGroup): string {
  const { days } = workdaysBetween(calendars, on, latest);
  if (day === null) return t('digest.heading.period', { period, days });
  const name = formatDate(t, day, 'short');
  if (day === on) return t('digest.heading.today', { day: name });
  if (day === addDays(on, 1)) return t('digest.heading.tomorrow', { day: name });
  return day <= addDays(on, 7 - weekday(on))
    ? t('digest.heading.this_week', { day: name, days })
    : t('digest.heading.day', { day: name, days });
}
