import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../../src/platform/config/project-root.js';

/** Parsed YAML, for a test to change in one place. */
export type Loose = Record<string, unknown> & { [key: string]: Loose & Loose[] };

/** The small conference of the fixtures on two calendars that exist, changed by `edit`. */
export function smallConference(edit: (file: Loose) => void = () => undefined): string {
  const text = readFileSync(join(projectRoot(), 'test/fixtures/conferences/north-south.yaml'), 'utf8');
  const file = parse(
    text.replace('calendar: north', 'calendar: hk').replace('calendar: south', 'calendar: cn'),
  ) as Loose;
  edit(file);
  return stringify(file);
}
