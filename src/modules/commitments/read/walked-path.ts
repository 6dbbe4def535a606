import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';
import { applyRecord } from '../../../domain/workflow/apply-record.js';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { deriveStanding } from '../../../domain/workflow/derive-standing.js';
import type { CommitmentSplit, JointMoved, PositionStated, WorkflowMigrated } from '../../../domain/workflow/effect.js';
import { hasStates } from '../../../domain/workflow/has-states.js';
import { initialState } from '../../../domain/workflow/initial-state.js';

/** A record that moved a side or all sides together, or gave their states the names of another version. */
export interface StepRecord {
  readonly sequence: number;
  readonly on: CivilDate;
  readonly body: PositionStated | JointMoved | CommitmentSplit | WorkflowMigrated;
}

/** Under which rules a path is told. */
export interface Walking {
  /** The version on which the commitment was agreed. */
  readonly begun: number;
  /** A version of its workflow; throws where nobody has it. */
  readonly definition: (version: number) => Definition;
  readonly sides: readonly SideId[];
  readonly agreedOn: CivilDate;
}

/** Where the commitment stood from a day on. The first step is the agreement itself. */
export interface PathStep {
  readonly sequence: number;
  readonly on: CivilDate;
  readonly cause: 'agreed' | 'position' | 'joint' | 'migrated';
  /** Version of the workflow whose names the step uses. */
  readonly workflowVersion: number;
  /** Whose position moved; null where all moved together. */
  readonly sideId: SideId | null;
  readonly move: string | null;
  readonly jointState: string;
  readonly positions: Readonly<Record<SideId, string | null>>;
  readonly standing: Standing;
  /** The standing is another than at the step before. */
  readonly turns: boolean;
}

/**
 * The path a commitment walked, oldest step first, as the engine itself would have it after each record. Each step bears the names
 * of the version that was in force; after a migration the same states have those of the next.
 */
export function walkedPath(walking: Walking, records: readonly StepRecord[]): readonly PathStep[] {
  const { begun, definition: definitionOf, sides, agreedOn } = walking;
  let definition = definitionOf(begun);
  let state = initialState(definition, sides);
  let last: PathStep = {
    sequence: 1,
    on: agreedOn,
    workflowVersion: begun,
    cause: 'agreed',
    sideId: null,
    move: null,
    ...placesOf(state, sides),
    standing: deriveStanding(definition, state, sides),
    turns: true,
  };
  const path = [last];
  for (const { sequence, on, body } of records) {
    state = applyRecord(state, body, { sides, on });
    if (body.kind === 'workflow_migrated') definition = definitionOf(body.to);
    const standing = hasStates(definition, state) ? deriveStanding(definition, state, sides) : last.standing;
    last = {
      sequence,
      on,
      workflowVersion: definition.version,
      ...causeOf(body),
      ...placesOf(state, sides),
      standing,
      turns: standing !== last.standing,
    };
    path.push(last);
  }
  return path;
}

function causeOf(body: StepRecord['body']): Pick<PathStep, 'cause' | 'sideId' | 'move'> {
  switch (body.kind) {
    case 'position_stated':
      return { cause: 'position', sideId: body.side, move: body.move };
    case 'joint_moved':
      return { cause: 'joint', sideId: null, move: body.move };
    case 'commitment_split':
      return { cause: 'joint', sideId: null, move: null };
    case 'workflow_migrated':
      return { cause: 'migrated', sideId: null, move: null };
  }
}

function placesOf(state: CommitmentState, sides: readonly SideId[]): Pick<PathStep, 'jointState' | 'positions'> {
  const positions = Object.fromEntries(sides.map((side) => [side, state.positions[side]?.state ?? null]));
  return { jointState: state.joint, positions };
}
