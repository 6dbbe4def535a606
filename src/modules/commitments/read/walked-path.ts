import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';
import { applyRecord } from '../../../domain/workflow/apply-record.js';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { deriveStanding } from '../../../domain/workflow/derive-standing.js';
import type { CommitmentSplit, JointMoved, PositionStated } from '../../../domain/workflow/effect.js';
import { initialState } from '../../../domain/workflow/initial-state.js';

/** A record that moved a side or all sides together. */
export interface StepRecord {
  readonly sequence: number;
  readonly on: CivilDate;
  readonly body: PositionStated | JointMoved | CommitmentSplit;
}

/** Where the commitment stood from a day on. The first step is the agreement itself. */
export interface PathStep {
  readonly sequence: number;
  readonly on: CivilDate;
  readonly cause: 'agreed' | 'position' | 'joint';
  /** Whose position moved; null where all moved together. */
  readonly sideId: SideId | null;
  readonly move: string | null;
  readonly jointState: string;
  readonly positions: Readonly<Record<SideId, string | null>>;
  readonly standing: Standing;
  /** The standing is another than at the step before. */
  readonly turns: boolean;
}

/** The path a commitment walked, oldest step first, as the engine itself would have it after each record. */
export function walkedPath(
  definition: Definition,
  sides: readonly SideId[],
  agreedOn: CivilDate,
  records: readonly StepRecord[],
): readonly PathStep[] {
  let state = initialState(definition, sides);
  const standingOf = (): Standing => deriveStanding(definition, state, sides);
  const start = { sequence: 1, on: agreedOn, cause: 'agreed', sideId: null, move: null } as const;
  const path: PathStep[] = [{ ...start, ...placesOf(state, sides), standing: standingOf(), turns: true }];
  for (const { sequence, on, body } of records) {
    state = applyRecord(state, body, { sides, on });
    const standing = standingOf();
    const mover = body.kind === 'position_stated' ? body.side : null;
    path.push({
      sequence,
      on,
      cause: mover === null ? 'joint' : 'position',
      sideId: mover,
      move: body.kind === 'commitment_split' ? null : body.move,
      ...placesOf(state, sides),
      standing,
      turns: standing !== path.at(-1)?.standing,
    });
  }
  return path;
}

function placesOf(state: CommitmentState, sides: readonly SideId[]): Pick<PathStep, 'jointState' | 'positions'> {
  const positions = Object.fromEntries(sides.map((side) => [side, state.positions[side]?.state ?? null]));
  return { jointState: state.joint, positions };
}
