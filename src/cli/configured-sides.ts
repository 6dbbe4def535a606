import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConferenceFile } from '../modules/conferences/index.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';

/** Which sides are meant: one by its id or all jointly, of the conference named or of the only one that fits. */
export interface SideWish {
  readonly side: string;
  /** The word that stands for all sides together. */
  readonly joint: string;
  readonly conference: string | undefined;
}

type Conferences = Pick<typeof import('../modules/conferences/index.js'), 'checkConference' | 'conferenceFaultLine'>;

/**
 * The sides of the conference meant, read from its file; no database is asked. Throws Refused with the choices where none or
 * several fit, and with every fault of every file where one cannot be read.
 */
export function configuredSides(
  folder: string,
  conferences: Conferences,
  { side, joint, conference }: SideWish,
  { t }: Terminal,
): ConferenceFile['sides'] {
  const all = conferencesIn(folder, conferences, t);
  const named = conference === undefined ? all : all.filter(({ id }) => id === conference);
  const fitting = named.filter(({ sides }) => side === joint || sides.some(({ id }) => id === side));
  const [only, ...more] = fitting;
  if (only === undefined) {
    const known = [...new Set(all.flatMap(({ sides }) => sides.map(({ id }) => id))), joint].join(', ');
    throw new Refused(t('cli.calendar.no_such_side', { side, conference: conference ?? '*', known }));
  }
  if (more.length === 0) return only.sides;
  throw new Refused(t('cli.calendar.which_conference', { known: fitting.map(({ id }) => id).join(', ') }));
}

function conferencesIn(
  folder: string,
  { checkConference: check, conferenceFaultLine: lineOf }: Conferences,
  t: Terminal['t'],
): readonly ConferenceFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const checked = names.sort().map((name) => ({ name, result: check(readFileSync(join(folder, name), 'utf8')) }));
  const faults = checked.flatMap(({ name, result }) =>
    result.ok ? [] : result.faults.map((fault) => lineOf(name, fault, t)),
  );
  if (faults.length > 0) throw new Refused(...faults);
  return checked.flatMap(({ result }) => (result.ok ? [result.file] : []));
}
