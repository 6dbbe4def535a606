import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { parseCalendar } from '../../../domain/calendar/parse-calendar.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';

export interface CalendarFiles {
  readonly calendars: readonly WorkingCalendar[];
  /** One line for every fault of every file, with file and place. */
  readonly faults: readonly string[];
}

/** Reads every calendar of a folder, in order of name; a calendar must be named as its file is. */
export function readCalendarFiles(folder: string): CalendarFiles {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const read = names.map((name) => readCalendarText(name, readFileSync(join(folder, name), 'utf8')));
  const faults = read.flatMap((one) => one.faults);
  if (names.length === 0) return { calendars: [], faults: [`${folder}: no calendar file (*.yaml)`] };
  return { calendars: read.flatMap((one) => one.calendars), faults };
}

/** Checks one file's text. */
export function readCalendarText(file: string, text: string): CalendarFiles {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      calendars: [],
      faults: document.errors.map((error) => `${file}: ${error.message.split('\n')[0] ?? error.code}`),
    };
  }
  // Calendars are lists of days: an alias is of no use in them, and expanding aliases can fill the memory.
  const parsed = parseCalendar(aliasFree(document));
  if (!parsed.ok) {
    return {
      calendars: [],
      faults: parsed.faults.map((f) => `${file} ${f.path}: ${f.message_code} ${f.detail}`.trimEnd()),
    };
  }
  const { calendar } = parsed;
  return calendar.id === file.replace(/\.yaml$/, '')
    ? { calendars: [calendar], faults: [] }
    : { calendars: [], faults: [`${file} id: calendar.not_the_file_name ${calendar.id}`] };
}

function aliasFree(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    return null;
  }
}
