import type { CivilDate } from '../shared/civil-date.js';
import type { Role } from '../shared/role.js';
import type { SideId } from '../shared/side-id.js';

/** What an organisation is to one commitment on its side; `none` = no assignment. */
export const PARTS = ['lead', 'supporting', 'delivering', 'waiting_for', 'none'] as const;

export type Part = (typeof PARTS)[number];

export type CommandBody =
  | {
      readonly type: 'move';
      readonly move: string;
      readonly reason: string | null;
      readonly waitingFor: string | null;
    }
  | {
      readonly type: 'propose';
      readonly move: string;
      readonly proposalId: string;
      readonly contentHash: string;
      readonly reason: string | null;
    }
  | { readonly type: 'accept'; readonly proposalId: string; readonly contentHash: string }
  | { readonly type: 'decline'; readonly proposalId: string; readonly reason: string }
  | { readonly type: 'rescind'; readonly proposalId: string };

/** A wish, with the version its author had before his eyes. */
export type Command = CommandBody & { readonly seenVersion: number };

/** The actor as far as the engine cares; `sideId` null for a joint post. */
export interface ActingParty {
  readonly sideId: SideId | null;
  readonly role: Role;
  readonly part: Part;
}

/** What the shell knows at the instant of deciding; the engine itself looks nothing up. */
export interface Facts {
  /** Every side of the conference whose consent counts; at least two. */
  readonly sides: readonly SideId[];
  readonly actor: ActingParty;
  /** The day the command takes effect. */
  readonly on: CivilDate;
  /** Pieces of evidence shared with all sides so far. */
  readonly sharedEvidence: number;
  /** Whether an agreed sentence comes with the command. */
  readonly sentence: boolean;
  /** Hash of the content as it is now; null where nobody computed it, which no proposal and no consent can match. */
  readonly contentHash: string | null;
}
