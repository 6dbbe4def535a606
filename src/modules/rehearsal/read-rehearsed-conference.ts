import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RehearsedConference } from '../../domain/rehearsal/rehearsed-conference.js';
import type { Ladder } from '../../domain/reminders/ladder.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { Definition } from '../../domain/workflow/definition.js';
import {
  type ConfigFileFault,
  configFileFaultLine,
  ConfigFilesRefused,
} from '../../platform/config/config-file-fault.js';
import type { Translate } from '../../platform/web/i18n/translator.js';
import { definitionFaultLine, readDefinitionFiles } from '../commitments/index.js';
import {
  checkConference,
  conferenceFaultLine,
  type ConferenceFile,
  readCalendarFiles,
  readLadderFile,
} from '../conferences/index.js';
import { termsOfFile } from '../loading/index.js';
import type { ConferenceNames } from './conference-names.js';

/** A conference ready to be rehearsed, or every fault of every file it rests on, one line each. */
export type ReadConference =
  | { readonly ok: true; readonly conference: RehearsedConference; readonly names: ConferenceNames }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads what a rehearsal needs from the files of a folder as `config` is one: calendars, workflows, the reminder plan, and the
 * conference file (its text and the name that faults bear). No database is asked.
 */
export async function readRehearsedConference(
  folder: string,
  { name, text }: { readonly name: string; readonly text: string },
  t: Translate,
): Promise<ReadConference> {
  const calendars = readCalendarFiles(join(folder, 'calendars'));
  const checked = checkConference(text, new Set(calendars.calendars.map(({ id }) => id)));
  const workflows = await readDefinitionFiles(join(folder, 'workflows'));
  const plan = readPlan(folder);
  const faults = [
    ...[...calendars.faults, ...plan.faults].map((fault) => configFileFaultLine(fault, t)),
    ...(workflows.ok ? [] : workflows.faults.map((fault) => definitionFaultLine(fault, t))),
    ...(checked.ok ? [] : checked.faults.map((fault) => conferenceFaultLine(name, fault, t))),
  ];
  if (faults.length > 0 || !checked.ok || !workflows.ok || plan.ladder === null) return { ok: false, faults };
  const definitions = workflows.definitions.map(({ body }) => body);
  const conference = conferenceOf(checked.file, calendars.calendars, { definitions, ladder: plan.ladder });
  return { ok: true, conference, names: namesOf(checked.file) };
}

function namesOf({ sides, organisations }: ConferenceFile): ConferenceNames {
  return {
    sides: Object.fromEntries(sides.map(({ id, name }) => [id, name])),
    bodies: Object.fromEntries(organisations.map(({ code, short }) => [code, short])),
  };
}

/** Names of the conference files of a folder as `config` is one. */
export async function conferenceFiles(folder: string): Promise<readonly string[]> {
  const conferences = join(folder, 'conferences');
  if (!existsSync(conferences)) return [];
  const names = await readdir(conferences);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(conferences, name));
}

function readPlan(folder: string): { readonly ladder: Ladder | null; readonly faults: readonly ConfigFileFault[] } {
  try {
    return { ladder: readLadderFile(folder), faults: [] };
  } catch (error) {
    if (!(error instanceof ConfigFilesRefused)) throw error;
    return { ladder: null, faults: error.faults };
  }
}

function conferenceOf(
  file: ConferenceFile,
  calendars: readonly WorkingCalendar[],
  { definitions, ladder }: { readonly definitions: readonly Definition[]; readonly ladder: Ladder },
): RehearsedConference {
  const calendarOf = (name: string): WorkingCalendar => {
    const found = calendars.find(({ id }) => id === name);
    if (found === undefined) throw new Error(`no calendar ${name}`);
    return found;
  };
  return {
    sides: file.sides.map(({ id, calendar, language }) => ({ id, language, calendar: calendarOf(calendar) })),
    authoritative: file.authoritative,
    organisations: file.organisations.map(({ code, side }) => ({ code, side })),
    posts: file.posts.map(({ code, organisation, role }) => ({ code, organisation, role })),
    sessions: file.sessions.map(({ number, kind, heldOn }) => ({ number, plenary: kind === 'plenary', heldOn })),
    commitments: file.commitments.flatMap((commitment) => {
      const { number, area, session, kind, texts, assignments, deadlines } = termsOfFile(file, commitment, true);
      const [first] = deadlines;
      return first === undefined ? [] : [{ number, area, session, kind, texts, assignments, deadline: first.deadline }];
    }),
    definitions,
    ladder,
  };
}
