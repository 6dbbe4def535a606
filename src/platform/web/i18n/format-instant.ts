import { civilDate, type CivilDate } from '../../../domain/shared/civil-date.js';
import { formatDate, type DateStyle } from './format-date.js';
import type { Translate } from './translator.js';

/** Both sides live at UTC+8 all year round; there is no summer time to ask about. */
const OFFSET_MS = 8 * 3_600_000;

/** The clock on the wall at UTC+8 for an instant: its day and its 24-hour time `HH:MM`. */
export function wallClock(instant: Date): { readonly date: CivilDate; readonly time: string } {
  const text = new Date(instant.getTime() + OFFSET_MS).toISOString();
  return { date: civilDate(text.slice(0, 10)), time: text.slice(11, 16) };
}

/** An instant as people at UTC+8 write it: Fri 20 Nov 2026, 16:42. */
export function formatInstant(t: Translate, instant: Date, style: DateStyle = 'full'): string {
  const { date, time } = wallClock(instant);
  return t('dates.instant', { date: formatDate(t, date, style), time });
}

/** The instant for a `datetime` attribute, at UTC+8 and to the minute. */
export function machineInstant(instant: Date): string {
  const { date, time } = wallClock(instant);
  return `${date}T${time}+08:00`;
}
