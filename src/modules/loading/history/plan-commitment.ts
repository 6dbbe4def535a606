import type { CommitmentAgreed } from '../../../domain/records/record-body.js';
import { placeRecords } from '../../../domain/records/place-records.js';
import type { RecordEntry } from '../../../domain/records/record-entry.js';
import { replay } from '../../../domain/records/replay.js';
import { ReplayFault } from '../../../domain/records/replay-fault.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { stableId } from '../stable-id.js';
import { deadlineSet } from '../terms/agree-versions.js';
import type { HistoryStep, PlannedCommitment } from './history-step.js';
import { PlanFault } from './plan-fault.js';
import type { Planning } from './planning.js';
import { tellDemonstration } from './tell-demonstration.js';

/**
 * The history of a commitment not loaded yet: agreed with its session, its deadlines as they were set, and in the demonstration
 * what its sides did since, in the order of days. Replayed before it comes back; throws PlanFault where it does not fit.
 */
export function planCommitment(planning: Planning): PlannedCommitment {
  const { file, commitment, terms, definition, agreedOn } = planning;
  const { number } = terms;
  const id = stableId('commitment', file.id, number);
  const [first, ...later] = terms.deadlines.map((version, index): HistoryStep => ({
    on: version.agreedOn ?? agreedOn,
    side: null,
    bodies: [deadlineSet(version, index + 1)],
  }));
  const told = planning.demonstration && commitment.demonstration !== null ? tellDemonstration(planning) : [];
  const after = [...(first === undefined ? [] : [first]), ...later, ...told];
  const steps = [{ on: agreedOn, side: null, bodies: [agreement(planning)] }, ...inOrder(after)];
  const early = after.find(({ on }) => on < agreedOn);
  if (early !== undefined) throw new PlanFault(number, 'told_too_early', { day: early.on, agreed: agreedOn });
  mustReplay(id, number, definition, { steps, sides: file.sides.map((side) => side.id) });
  return { id, number, steps };
}

function agreement({ file, terms, definition }: Planning): CommitmentAgreed {
  return {
    kind: 'commitment_agreed',
    number: terms.number,
    areaNumber: terms.area,
    sessionNumber: terms.session,
    commitmentKind: terms.kind,
    workflowVersion: definition.version,
    authoritative: file.authoritative,
    texts: terms.texts,
    assignments: terms.assignments,
    source: terms.source,
    instrument: terms.instrument,
    initialJoint: definition.initialJoint,
  };
}

/** By day; a stable sort keeps what happened on one day in the order told. */
function inOrder(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  return [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function mustReplay(
  id: string,
  number: string,
  definition: Definition,
  { steps, sides }: { readonly steps: readonly HistoryStep[]; readonly sides: readonly string[] },
): void {
  const placed = placeRecords(
    { version: 0, drafts: {} },
    steps.flatMap((step) => step.bodies),
  );
  const entries = steps
    .flatMap((step) => step.bodies.map(() => step))
    .flatMap((step, index): RecordEntry[] => {
      const one = placed[index];
      const by = { actorId: null, postId: null, sideId: step.side };
      return one === undefined ? [] : [{ commitmentId: id, ...one, ...by, effectiveOn: step.on, recordedAt: '' }];
    });
  try {
    replay(definition, sides, entries);
  } catch (error) {
    if (!(error instanceof ReplayFault)) throw error;
    const day = entries.find(({ sequence }) => sequence === error.sequence)?.effectiveOn ?? '';
    throw new PlanFault(number, 'told_does_not_follow', { day, detail: error.detail });
  }
}
