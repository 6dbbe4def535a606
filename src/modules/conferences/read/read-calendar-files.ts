import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendar } from '../../../domain/calendar/parse-calendar.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { ConfigFileFault } from '../../../platform/config/config-file-fault.js';
import { readConfigText } from './read-config-text.js';

export interface CalendarFiles {
  readonly calendars: readonly WorkingCalendar[];
  /** Every fault of every file, with file and place. */
  readonly faults: readonly ConfigFileFault[];
}

/** Reads every calendar of a folder, in order of name; a calendar must be named as its file is. */
export function readCalendarFiles(folder: string): CalendarFiles {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  if (names.length === 0) return refused(folder, '', 'no_calendar_file', '*.yaml');
  const read = names.map((name) => readCalendarText(name, readFileSync(join(folder, name), 'utf8')));
  return { calendars: read.flatMap((one) => one.calendars), faults: read.flatMap((one) => one.faults) };
}

/** Checks one file's text. */
export function readCalendarText(file: string, text: string): CalendarFiles {
  const { content, faults } = readConfigText(file, text, (raw) => {
    const parsed = parseCalendar(raw);
    return parsed.ok ? { ok: true, content: parsed.calendar } : parsed;
  });
  if (content === null) return { calendars: [], faults };
  return content.id === file.replace(/\.yaml$/, '')
    ? { calendars: [content], faults: [] }
    : refused(file, 'id', 'not_the_file_name', content.id);
}

function refused(file: string, path: string, code: string, detail: string): CalendarFiles {
  return { calendars: [], faults: [{ file, line: 1, path, code, detail }] };
}
