import type { CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import type { Subject } from './subject.js';

/** One side's own statement of where it stands; `state` null means it has never stated one. */
export interface Position {
  readonly state: string | null;
  readonly since: CivilDate | null;
  readonly waitingFor: string | null;
}

/** A proposal that waits for the sides not yet in `consents`; the proposer's side is always among them. */
export interface OpenProposal {
  readonly id: string;
  readonly subject: Subject;
  readonly proposedBy: SideId;
  readonly contentHash: string;
  readonly consents: readonly SideId[];
}

/** All the engine needs to know of a commitment. `version` equals the sequence of the commitment's last record. */
export interface CommitmentState {
  readonly joint: string;
  readonly positions: Readonly<Record<SideId, Position>>;
  readonly proposal: OpenProposal | null;
  readonly version: number;
}
