import { isCivilDate, type CivilDate } from '../../domain/shared/civil-date.js';
import { Problem } from './problem.js';

/** What people plan in and look back on. Counting some months on from either end stays among days that exist. */
const FIRST = '1900-01-01';
const LAST = '2199-12-31';

/** What is wrong with a day that was sent, as a code of `problems.faults` in the locale files; null where nothing is. */
export function dayFault(value: unknown): 'not_a_date' | 'day_out_of_reach' | null {
  if (!isCivilDate(value)) return 'not_a_date';
  return value < FIRST || value > LAST ? 'day_out_of_reach' : null;
}

/** The day that a member of the address or body names. Throws invalid_input with its place. */
export function inputDay(name: string, value: unknown): CivilDate {
  const fault = dayFault(value);
  if (fault !== null || !isCivilDate(value))
    throw new Problem('invalid_input', { faults: [{ pointer: `/${name}`, detail: fault ?? 'not_a_date' }] });
  return value;
}
