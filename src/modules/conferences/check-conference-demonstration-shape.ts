import { ACTIVITIES } from '../../domain/shared/activity.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import { LANGUAGES } from '../../domain/shared/language.js';
import type { Draft, Reader } from './check-conference-draft.js';
import { code } from './check-conference-head-shape.js';
import { fields, list, localized, mapping, nullable, optional, required } from './check-conference-readers.js';
import { day, matching, oneOf, text } from './check-conference-scalars.js';
import {
  POSITION_STATES,
  VISIBILITIES,
  type ConferenceFileDemonstration,
  type DemonstrationEvidence,
  type DemonstrationJoint,
  type DemonstrationPosition,
  type DemonstrationProposal,
  type DemonstrationStatement,
} from './conference-file-demonstration.js';

const position = fields<DemonstrationPosition>({
  state: required(oneOf(POSITION_STATES)),
  since: required(day),
  waitingFor: optional(nullable(code), null),
});

/** One position may stand alone; a history is a list, oldest first. */
const positions: Reader<readonly DemonstrationPosition[]> = (place, faults) => {
  if (Array.isArray(place.value)) return list(position)(place, faults);
  return [position(place, faults)];
};

const period: Reader<readonly [CivilDate, CivilDate]> = (place, faults) => {
  const days = list(day)(place, faults);
  if (days && days.length !== 2) faults.add(place.path, 'not_two_days');
  return days as Draft<readonly [CivilDate, CivilDate]> | undefined;
};

const evidence = fields<DemonstrationEvidence>({
  title: required(text(200)),
  datedOn: required(day),
  keptAt: required(text(200)),
});

const statement = fields<DemonstrationStatement>({
  side: required(code),
  on: required(day),
  period: required(period),
  activity: required(oneOf(ACTIVITIES)),
  visibility: required(oneOf(VISIBILITIES)),
  language: required(oneOf(LANGUAGES)),
  text: required(text()),
  evidence: optional(list(evidence), []),
});

/** The name of a move or state. Which there are is for the workflow of the kind to say, when the history is planned. */
const workflowName = matching(/^[a-z][a-z0-9_]{0,39}$/, 'workflow_name');

const proposal = fields<DemonstrationProposal>({
  side: required(code),
  move: required(workflowName),
  on: required(day),
  sentence: required(localized),
});

const joint = fields<DemonstrationJoint>({
  state: required(workflowName),
  on: required(day),
  sentence: required(localized),
});

export const demonstrationShape: Reader<ConferenceFileDemonstration> = fields<ConferenceFileDemonstration>({
  positions: required(mapping(positions)),
  statements: optional(list(statement), []),
  proposal: optional(nullable(proposal), null),
  joint: optional(nullable(joint), null),
});
