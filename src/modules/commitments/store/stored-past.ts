import type { PastRow } from '../../../domain/records/past/place-past.js';
import type { PastState } from '../../../domain/records/past/past-state.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { LANGUAGES } from '../../../domain/shared/language.js';

/** A row of `commitment_past` with names and values as they are stored, but for its commitment, conference and instants in ISO 8601. */
export interface StoredPast {
  readonly true_from: CivilDate;
  /** `infinity` where it lies open, as `known_to`. */
  readonly true_to: string;
  readonly known_from: string;
  readonly known_to: string;
  readonly number: string;
  readonly official_number: string | null;
  readonly session_number: number;
  readonly area_number: number;
  readonly kind: PastState['kind'];
  readonly workflow_version: number;
  readonly joint_state: string;
  readonly standing: PastState['standing'];
  readonly closed_on: CivilDate | null;
  readonly version: number;
  readonly deadline_version: number | null;
  readonly wording: string;
  readonly positions: PastState['positions'];
  readonly proposal: PastState['proposal'];
  readonly assignments: PastState['assignments'];
}

export const OPEN_END = 'infinity';

/** The row as it is stored. */
export function storedPast({ trueFrom, trueTo, knownFrom, knownTo, state }: PastRow<PastState>): StoredPast {
  return {
    true_from: trueFrom,
    true_to: trueTo ?? OPEN_END,
    known_from: knownFrom,
    known_to: knownTo ?? OPEN_END,
    number: state.number,
    official_number: state.officialNumber,
    session_number: state.sessionNumber,
    area_number: state.areaNumber,
    kind: state.kind,
    workflow_version: state.workflowVersion,
    joint_state: state.joint,
    standing: state.standing,
    closed_on: state.closedOn,
    version: state.version,
    deadline_version: state.deadline,
    wording: LANGUAGES.map((language) => state.wording[language]).join('.'),
    positions: state.positions,
    proposal: state.proposal,
    assignments: state.assignments,
  };
}

/** The row as it is reckoned with. */
export function pastOfStored(row: StoredPast): PastRow<PastState> {
  const [en = 0, hant = 0, hans = 0] = row.wording.split('.').map(Number);
  return {
    trueFrom: row.true_from,
    trueTo: row.true_to === OPEN_END ? null : (row.true_to as CivilDate),
    knownFrom: row.known_from,
    knownTo: row.known_to === OPEN_END ? null : row.known_to,
    state: {
      number: row.number,
      officialNumber: row.official_number,
      sessionNumber: row.session_number,
      areaNumber: row.area_number,
      kind: row.kind,
      workflowVersion: row.workflow_version,
      joint: row.joint_state,
      standing: row.standing,
      closedOn: row.closed_on,
      version: row.version,
      deadline: row.deadline_version,
      wording: { en, 'zh-Hant': hant, 'zh-Hans': hans },
      positions: row.positions,
      proposal: row.proposal,
      assignments: row.assignments,
    },
  };
}
