import type { Draft } from './check-conference-draft.js';
import type { ConferenceFaults, FilePath } from './check-conference-faults.js';
import type { ConferenceIndex } from './check-conference-index.js';
import { entries } from './check-conference-references.js';
import type { ConferenceFileCommitment } from './conference-file-commitment.js';
import type { DemonstrationPosition } from './conference-file-demonstration.js';

type Commitment = Draft<ConferenceFileCommitment>;

/** Demonstration history of one commitment: its sides exist, its days are in order, and nothing stands open after its end. */
export function checkDemonstration(
  commitment: Commitment,
  path: FilePath,
  index: ConferenceIndex,
  faults: ConferenceFaults,
): void {
  const { demonstration } = commitment;
  if (!demonstration) return;
  const here = [...path, 'demonstration'];
  for (const [side, history] of Object.entries(demonstration.positions ?? {})) {
    const place = [...here, 'positions', side];
    index.refer('side', index.sides, side, place);
    checkPositions(history, place, commitment, faults);
    for (const [, position] of entries(history)) index.organisation(position.waitingFor, place);
  }
  for (const [at, statement] of entries(demonstration.statements)) {
    index.refer('side', index.sides, statement.side, [...here, 'statements', at, 'side']);
    const [from, to] = statement.period ?? [];
    if (from && to && from > to) {
      faults.add([...here, 'statements', at, 'period'], 'period_reversed');
    }
  }
  const { proposal, joint } = demonstration;
  if (proposal) index.refer('side', index.sides, proposal.side, [...here, 'proposal', 'side']);
  if (proposal && joint) faults.add([...here, 'proposal'], 'proposal_after_end');
}

function checkPositions(
  history: readonly (Draft<DemonstrationPosition> | undefined)[] | undefined,
  path: FilePath,
  commitment: Commitment,
  faults: ConferenceFaults,
): void {
  if (history?.length === 0) faults.add(path, 'no_position');
  let before = '';
  for (const [, { since, state, waitingFor }] of entries(history)) {
    if (since && since < before) faults.add(path, 'history_out_of_order');
    before = since ?? before;
    if (state === 'waiting' && waitingFor === null && commitment.waitingFor?.length === 0)
      faults.add(path, 'waits_for_nobody');
  }
}
