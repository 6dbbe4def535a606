import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { RehearsedConference } from '../../domain/rehearsal/rehearsed-conference.js';
import type { Ladder } from '../../domain/reminders/ladder.js';
import { parseLadder } from '../../domain/reminders/parse-ladder.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { LocalizedText } from '../../domain/shared/language.js';
import type { Definition } from '../../domain/workflow/definition.js';
import type { Translate } from '../../platform/web/i18n/translator.js';
import { definitionFaultLine, readDefinitionFiles } from '../commitments/index.js';
import { checkConference, conferenceFaultLine, type ConferenceFile, readCalendarFiles } from '../conferences/index.js';
import { termsOfFile } from '../loading/index.js';

/** What sides and bodies are called; `code` or id to name. */
export interface ConferenceNames {
  readonly sides: Readonly<Record<string, LocalizedText>>;
  readonly bodies: Readonly<Record<string, LocalizedText>>;
}

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
  const plan = readLadder(join(folder, 'reminders.yaml'));
  const faults = [
    ...calendars.faults,
    ...(workflows.ok ? [] : workflows.faults.map((fault) => definitionFaultLine(fault, t))),
    ...(plan.ok ? [] : plan.faults),
    ...(checked.ok ? [] : checked.faults.map((fault) => conferenceFaultLine(name, fault, t))),
  ];
  if (faults.length > 0 || !checked.ok || !workflows.ok || !plan.ok) return { ok: false, faults };
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

function readLadder(
  file: string,
): { readonly ok: true; readonly ladder: Ladder } | { readonly ok: false; readonly faults: readonly string[] } {
  const document = parseDocument(readFileSync(file, 'utf8'), { uniqueKeys: true });
  const broken = document.errors.map((error) => `${file}: ${error.message.split('\n')[0] ?? error.code}`);
  if (broken.length > 0) return { ok: false, faults: broken };
  const parsed = parseLadder(document.toJS({ maxAliasCount: 0 }));
  if (parsed.ok) return parsed;
  const faults = parsed.faults.map(({ path, message_code, detail }) =>
    `${file} ${path}: ${message_code} ${detail}`.trimEnd(),
  );
  return { ok: false, faults };
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
