import { LANGUAGES, type Language } from '../../shared/language.js';
import type { SideId } from '../../shared/side-id.js';
import { applyRecord } from '../../workflow/apply-record.js';
import type { CommitmentState } from '../../workflow/commitment-state.js';
import type { Definition } from '../../workflow/definition.js';
import { deriveStanding } from '../../workflow/derive-standing.js';
import { initialState, UNSTATED } from '../../workflow/initial-state.js';
import { jointState } from '../../workflow/joint-state.js';
import type {
  CommitmentAgreed,
  CommitmentAmended,
  DecidedBody,
  ProgressReported,
  StatementShared,
} from '../record-body.js';
import type { RecordEntry } from '../record-entry.js';
import type { PastPosition, PastState } from './past-state.js';

/** Under which rules a past is told. */
export interface PastTelling {
  readonly sides: readonly SideId[];
  /** The definition of a version of the commitment's workflow. */
  readonly definition: (version: number) => Definition;
}

/** The part of a record that its past is told from. */
export type ToldRecord = Pick<RecordEntry, 'body' | 'sequence' | 'effectiveOn' | 'visibility'>;

/**
 * What was known after one more record, in order of sequence. Does not judge whether the record fits: of a past day only the
 * records that took effect by then count, and one told later may rest on another that took effect later still. So each says
 * what it says, whatever stands beside it. Private records say nothing here; before the agreement there is nothing (null).
 */
export function tellPast(telling: PastTelling, state: PastState | null, record: ToldRecord): PastState | null {
  const { body, sequence: version } = record;
  if (record.visibility === 'side') return state;
  if (body.kind === 'commitment_agreed') return state ?? agreed(telling, body, version);
  if (state === null) return null;
  const now = { ...state, version };
  switch (body.kind) {
    case 'commitment_amended':
      return amended(now, body);
    case 'deadline_set':
      return { ...now, deadline: body.version };
    case 'progress_reported':
    case 'statement_shared':
      return reported(now, body);
    case 'draft_discarded':
      return now;
    default:
      return decided(telling, now, body, record);
  }
}

function agreed({ sides, definition }: PastTelling, body: CommitmentAgreed, version: number): PastState {
  const start = initialState(definition(body.workflowVersion), sides);
  const silent: PastPosition = { ...UNSTATED, activity: null, reportedTo: null };
  return {
    number: body.number,
    officialNumber: null,
    sessionNumber: body.sessionNumber,
    areaNumber: body.areaNumber,
    kind: body.commitmentKind,
    workflowVersion: body.workflowVersion,
    joint: start.joint,
    standing: deriveStanding(definition(body.workflowVersion), start, sides),
    closedOn: null,
    version,
    deadline: null,
    wording: wordedBy(() => version),
    positions: Object.fromEntries(sides.map((side) => [side, silent])),
    proposal: null,
    assignments: body.assignments,
  };
}

function amended(state: PastState, body: CommitmentAmended): PastState {
  const { texts, assignments, areaNumber, officialNumber } = body;
  return {
    ...state,
    wording: wordedBy((language) => (texts?.[language] === undefined ? state.wording[language] : state.version)),
    assignments: assignments ?? state.assignments,
    areaNumber: areaNumber ?? state.areaNumber,
    officialNumber: officialNumber === undefined ? state.officialNumber : officialNumber,
  };
}

/** Of two statements the one of the later period shows, as everywhere. */
function reported(state: PastState, { side, activity, periodTo }: ProgressReported | StatementShared): PastState {
  const before = state.positions[side];
  if (before === undefined || (before.reportedTo !== null && periodTo < before.reportedTo)) return state;
  return { ...state, positions: { ...state.positions, [side]: { ...before, activity, reportedTo: periodTo } } };
}

/** A decision on a proposal that is not known to be open leaves the one that is alone. */
function decided(telling: PastTelling, state: PastState, body: DecidedBody, at: ToldRecord): PastState {
  const other = 'proposalId' in body && body.kind !== 'proposal_opened' && body.proposalId !== state.proposal?.id;
  if (other && body.kind !== 'joint_moved') return state;
  const { sides } = telling;
  const before: CommitmentState = { ...state, version: state.version - 1 };
  const next = applyRecord(before, body, { sides, on: at.effectiveOn });
  const definition = telling.definition(state.workflowVersion);
  const positions = sides.map((side): [SideId, PastPosition] => {
    const { activity = null, reportedTo = null } = state.positions[side] ?? {};
    const { state: stands, since, waitingFor } = next.positions[side] ?? UNSTATED;
    return [side, { state: stands, since, waitingFor, activity, reportedTo }];
  });
  return {
    ...state,
    joint: next.joint,
    standing: deriveStanding(definition, next, sides),
    closedOn: state.closedOn ?? (jointState(definition, next.joint).open ? null : at.effectiveOn),
    positions: Object.fromEntries(positions),
    proposal: other ? state.proposal : next.proposal,
  };
}

function wordedBy(sequence: (language: Language) => number): PastState['wording'] {
  const [en, hant, hans] = LANGUAGES.map(sequence);
  if (en === undefined || hant === undefined || hans === undefined) throw new RangeError('a language has no words');
  return { en, 'zh-Hant': hant, 'zh-Hans': hans };
}
