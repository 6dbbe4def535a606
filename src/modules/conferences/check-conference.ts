import { LANGUAGES } from '../../domain/shared/language.js';
import { commitmentShape } from './check-conference-commitment-shape.js';
import { checkCommitment } from './check-conference-commitments.js';
import { checkDemonstration } from './check-conference-demonstration.js';
import type { ConferenceFault } from './check-conference-faults.js';
import {
  areaShape,
  code,
  documentShape,
  instrumentShape,
  organisationShape,
  personShape,
  postShape,
  sessionShape,
  sideShape,
} from './check-conference-head-shape.js';
import { ConferenceIndex } from './check-conference-index.js';
import { checkNumbers } from './check-conference-numbers.js';
import { fields, list, localized, required } from './check-conference-readers.js';
import { checkCalendars, checkReferences, entries } from './check-conference-references.js';
import { matching, oneOf } from './check-conference-scalars.js';
import { openConferenceYaml } from './check-conference-yaml.js';
import type { ConferenceFile } from './conference-file.js';

type CheckedConference =
  | { readonly ok: true; readonly file: ConferenceFile }
  | { readonly ok: false; readonly faults: readonly ConferenceFault[] };

const fileShape = fields<ConferenceFile>({
  schema: required(oneOf(['luoshi-conference/1'])),
  id: required(code),
  name: required(localized),
  tag: required(matching(/^[A-Z][A-Z0-9-]{1,19}$/, 'tag')),
  authoritative: required(oneOf(LANGUAGES)),
  sides: required(list(sideShape)),
  organisations: required(list(organisationShape)),
  posts: required(list(postShape)),
  people: required(list(personShape)),
  sessions: required(list(sessionShape)),
  instruments: required(list(instrumentShape)),
  documents: required(list(documentShape)),
  areas: required(list(areaShape)),
  commitments: required(list(commitmentShape)),
});

/**
 * Reads a conference file. A refusal lists every fault at once, by line, each with its way out. `calendars` are the names of
 * the calendar files that exist; left out, only the form of a calendar name is checked.
 */
export function checkConference(text: string, calendars?: ReadonlySet<string>): CheckedConference {
  const { value, faults } = openConferenceYaml(text);
  if (!faults.isEmpty) return { ok: false, faults: faults.inOrder() };
  const draft = fileShape({ value, path: [] }, faults);
  if (draft) {
    const index = new ConferenceIndex(draft, faults);
    checkNumbers(draft, faults);
    checkReferences(draft, index, faults);
    if (calendars) checkCalendars(draft, index, calendars);
    for (const [at, commitment] of entries(draft.commitments)) {
      checkCommitment(commitment, ['commitments', at], index, faults);
      checkDemonstration(commitment, ['commitments', at], index, faults);
    }
  }
  if (!faults.isEmpty) return { ok: false, faults: faults.inOrder() };
  // No fault means that no part of the draft is undefined.
  return { ok: true, file: draft as ConferenceFile };
}
