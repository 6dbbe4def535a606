import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseCalendar } from '../../src/domain/calendar/parse-calendar.js';
import type { WorkingCalendar } from '../../src/domain/calendar/working-calendar.js';

/** A calendar file of `config/calendars`, as YAML reads it; `id` is the file name without its ending. */
export function rawShippedCalendar(id: string): unknown {
  return parse(readFileSync(join(process.cwd(), 'config', 'calendars', `${id}.yaml`), 'utf8'));
}

/** A calendar file of `config/calendars`, checked; throws with its faults where it has any. */
export function shippedCalendar(id: string): WorkingCalendar {
  const parsed = parseCalendar(rawShippedCalendar(id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.calendar;
}
