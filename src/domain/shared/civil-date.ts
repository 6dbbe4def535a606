/** A calendar day written `YYYY-MM-DD`. Never an instant: both sides live at UTC+8 and agree on days. Compares with `<` and `>`. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(1000, 0, 1);
const LAST_MS = Date.UTC(9999, 11, 31);

function toUtc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Outside the years 1000 to 9999 a day has no such text: cut from an instant, it would be one that sorts and counts wrongly. */
function fromUtc(ms: number): CivilDate {
  if (!(ms >= FIRST_MS && ms <= LAST_MS)) throw new RangeError('counting left the years 1000 to 9999');
  return new Date(ms).toISOString().slice(0, 10) as CivilDate;
}

/** True for a real day from year 1000 on; `2026-02-30` is not one. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !SHAPE.test(text) || text < '1000') return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

/** Reads a day; throws RangeError naming the text where no such day exists. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${text}`);
  return text;
}

/** The day `days` calendar days later (earlier where negative). Throws RangeError beyond the years 1000 to 9999, as all here. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(toUtc(date) + days * DAY_MS);
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(toUtc(date)).getUTCDay() || 7;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

/** Last day of the month that holds `date`. */
export function endOfMonth(date: CivilDate): CivilDate {
  return fromUtc(Date.UTC(yearOf(date), monthOf(date), 0));
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const first = fromUtc(Date.UTC(yearOf(date), monthOf(date) - 1 + months, 1));
  const last = endOfMonth(first);
  const wanted = addDays(first, dayOf(date) - 1);
  return wanted > last ? last : wanted;
}
