import { weekday, yearOf, type CivilDate } from '../shared/civil-date.js';
import type { Fault } from './fault.js';
import { RawReader } from './raw-reader.js';
import type { CalendarYear, WorkingCalendar } from './working-calendar.js';

type ParsedCalendar =
  { readonly ok: true; readonly calendar: WorkingCalendar } | { readonly ok: false; readonly faults: readonly Fault[] };

const FILE_KEYS = ['id', 'name', 'weekend', 'years'];
const YEAR_KEYS = ['status', 'source', 'issued_on', 'holidays', 'make_up_workdays'];
const STATUSES = ['published', 'computed'] as const;

function parseWeekend(read: RawReader, raw: unknown): readonly number[] {
  const list = read.list(raw, 'weekend') ?? [];
  const days = list.map((entry, index) => read.integer(entry, `weekend[${index}]`, [1, 7]));
  const known = days.filter((day) => day !== null);
  if (new Set(known).size !== known.length) read.fault('weekend', 'day_repeated', raw);
  if (new Set(known).size === 7) read.fault('weekend', 'no_day_left_to_work', raw);
  return known;
}

function parseDays(read: RawReader, raw: unknown, path: string, year: number): Set<CivilDate> {
  const days = new Set<CivilDate>();
  for (const [index, entry] of (read.list(raw, path) ?? []).entries()) {
    const day = read.day(entry, `${path}[${index}]`);
    if (day === null) continue;
    if (yearOf(day) !== year) read.fault(`${path}[${index}]`, 'day_of_another_year', day);
    if (days.has(day)) read.fault(`${path}[${index}]`, 'day_repeated', day);
    days.add(day);
  }
  return days;
}

function parseYear(read: RawReader, raw: unknown, year: number, weekend: readonly number[]): CalendarYear | null {
  const path = `years.${year}`;
  const found = read.mapping(raw, path, YEAR_KEYS);
  if (!found) return null;
  const status = read.oneOf(found['status'], `${path}.status`, STATUSES);
  const source = read.text(found['source'], `${path}.source`);
  const issued = found['issued_on'] ?? null;
  const holidays = parseDays(read, found['holidays'], `${path}.holidays`, year);
  const makeUpWorkdays = parseDays(read, found['make_up_workdays'], `${path}.make_up_workdays`, year);
  for (const day of makeUpWorkdays) {
    if (holidays.has(day)) read.fault(`${path}.make_up_workdays`, 'holiday_and_make_up', day);
    else if (!weekend.includes(weekday(day))) read.fault(`${path}.make_up_workdays`, 'make_up_not_on_weekend', day);
  }
  const issuedOn = issued === null ? null : read.day(issued, `${path}.issued_on`);
  return { published: status === 'published', source: source ?? '', issuedOn, holidays, makeUpWorkdays };
}

/**
 * Reads one calendar file that YAML has already parsed. A refusal lists every fault of the file at once, each with its place:
 * impossible, repeated or misplaced days, a day both off and worked, a year without source or status, unknown keys.
 */
export function parseCalendar(raw: unknown): ParsedCalendar {
  const read = new RawReader('calendar');
  const found = read.mapping(raw, '', FILE_KEYS);
  if (!found) return { ok: false, faults: read.faults };
  const id = read.text(found['id'], 'id');
  const name = read.localized(found['name'], 'name');
  const weekend = parseWeekend(read, found['weekend']);
  const years: Record<number, CalendarYear> = {};
  for (const [key, block] of Object.entries(read.mapping(found['years'], 'years') ?? {})) {
    if (!/^[1-9]\d{3}$/.test(key)) {
      read.fault(`years.${key}`, 'not_a_year', key);
      continue;
    }
    const year = parseYear(read, block, Number(key), weekend);
    if (year) years[Number(key)] = year;
  }
  if (read.faults.length > 0 || id === null || name === null) return { ok: false, faults: read.faults };
  return { ok: true, calendar: { id, name, weekend, years } };
}
