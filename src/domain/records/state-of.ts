import type { CommitmentState } from '../workflow/commitment-state.js';
import type { Projection } from './projection.js';

/** The part of a projection that `transition` decides on. */
export function stateOf(projection: Projection): CommitmentState {
  const open = projection.proposals.find(({ state }) => state === 'open');
  const positions = Object.entries(projection.positions).map(([side, { state, since, waitingFor }]) => {
    return [side, { state, since, waitingFor }] as const;
  });
  return {
    joint: projection.joint,
    positions: Object.fromEntries(positions),
    proposal:
      open === undefined
        ? null
        : {
            id: open.id,
            subject: open.subject,
            proposedBy: open.proposedBy,
            contentHash: open.contentHash,
            consents: open.consents,
          },
    version: projection.version,
  };
}
