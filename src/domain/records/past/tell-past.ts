import { LANGUAGES, type Language } from '../../shared/language.js';
import type { SideId } from '../../shared/side-id.js';
import { applyRecord } from '../../workflow/apply-record.js';
import type { CommitmentState } from '../../workflow/commitment-state.js';
import type { Definition } from '../../workflow/definition.js';
import { deriveStanding } from '../../workflow/derive-standing.js';
import { hasStates } from '../../workflow/has-states.js';
import { initialState, UNSTATED } from '../../workflow/initial-state.js';
import { jointState } from '../../workflow/joint-state.js';
import type { CommitmentAgreed, DecidedBody, ProgressReported, StatementShared } from '../record-body.js';
import type { CommitmentAmended } from '../../workflow/effect.js';
import type { RecordEntry } from '../record-entry.js';
import { upgradeBody } from '../upgrade-body.js';
import type { PastPosition, PastState } from './past-state.js';

/** Under which rules a past is told. */
export interface PastTelling {
  readonly sides: readonly SideId[];
  /** The definition of a version of the commitment's workflow; null where nobody has it. */
  readonly definition: (version: number) => Definition | null;
}

/** The part of a record that its past is told from. */
export type ToldRecord = Pick<RecordEntry, 'body' | 'sequence' | 'effectiveOn' | 'visibility'>;

/**
 * What was known after one more record, in order of sequence. Does not judge whether the record fits: of a past day only the
 * records that took effect by then count, and one told later may rest on another that took effect later still. So each says
 * what it says, whatever stands beside it. Private records say nothing here; before the agreement there is nothing (null).
 */
export function tellPast(telling: PastTelling, state: PastState | null, record: ToldRecord): PastState | null {
  const { sequence: version } = record;
  const body = upgradeBody(record.body);
  if (record.visibility === 'side') return state;
  if (body.kind === 'commitment_agreed') return state ?? agreed(telling, body, version);
  if (state === null) return null;
  const now = { ...state, version };
  switch (body.kind) {
    case 'commitment_amended':
      return amended(without(now, body.proposalId), body);
    case 'deadline_set':
      return { ...without(now, body.proposalId), deadline: body.version };
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
  const begun = definition(body.workflowVersion);
  if (begun === null) throw new RangeError(`nobody has ${body.commitmentKind}.v${body.workflowVersion}`);
  const start = initialState(begun, sides);
  const silent: PastPosition = { ...UNSTATED, activity: null, reportedTo: null };
  return {
    number: body.number,
    officialNumber: null,
    sessionNumber: body.sessionNumber,
    areaNumber: body.areaNumber,
    kind: body.commitmentKind,
    workflowVersion: body.workflowVersion,
    joint: start.joint,
    standing: deriveStanding(begun, start, sides),
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

/** What a proposal asked for is done, and the proposal with it. */
function without(state: PastState, proposalId: string | undefined): PastState {
  return proposalId !== undefined && state.proposal?.id === proposalId ? { ...state, proposal: null } : state;
}

/** Decisions that move the commitment itself, whether or not the proposal they rest on is known. */
const EFFECTS: readonly string[] = ['joint_moved', 'commitment_split', 'workflow_migrated'];

/**
 * An answer to a proposal that is not known to be open leaves alone the one that is, and so does the opening of another: that one
 * took effect before the end of its forerunner did, which stays open until then. So something is open wherever an opening counts
 * and its end does not.
 */
function decided(telling: PastTelling, state: PastState, body: DecidedBody, at: ToldRecord): PastState {
  const open = state.proposal?.id;
  const other =
    'proposalId' in body && body.proposalId !== open && (body.kind !== 'proposal_opened' || open !== undefined);
  if (other && !EFFECTS.includes(body.kind)) return state;
  const { sides } = telling;
  const next = applyRecord({ ...state, version: state.version - 1 }, body, { sides, on: at.effectiveOn });
  const positions = sides.map((side): [SideId, PastPosition] => {
    const { activity = null, reportedTo = null } = state.positions[side] ?? {};
    const { state: stands, since, waitingFor } = next.positions[side] ?? UNSTATED;
    return [side, { state: stands, since, waitingFor, activity, reportedTo }];
  });
  const workflowVersion = body.kind === 'workflow_migrated' ? body.to : state.workflowVersion;
  return {
    ...state,
    workflowVersion,
    joint: next.joint,
    ...judged(telling, { ...state, workflowVersion }, next, at),
    positions: Object.fromEntries(positions),
    proposal: other ? state.proposal : next.proposal,
  };
}

/**
 * Standing and closing by the definition then in force. Of a migration and a move told late one may be known without the other,
 * so that the state is none of the definition's: then both stay as they were.
 */
function judged(
  { sides, definition: definitionOf }: PastTelling,
  { workflowVersion, standing, closedOn }: PastState,
  next: CommitmentState,
  at: ToldRecord,
): Pick<PastState, 'standing' | 'closedOn'> {
  const definition = definitionOf(workflowVersion);
  if (definition === null || !hasStates(definition, next)) return { standing, closedOn };
  const open = jointState(definition, next.joint).open;
  return { standing: deriveStanding(definition, next, sides), closedOn: closedOn ?? (open ? null : at.effectiveOn) };
}

function wordedBy(sequence: (language: Language) => number): PastState['wording'] {
  const [en, hant, hans] = LANGUAGES.map(sequence);
  if (en === undefined || hant === undefined || hans === undefined) throw new RangeError('a language has no words');
  return { en, 'zh-Hant': hant, 'zh-Hans': hans };
}
