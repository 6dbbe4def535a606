import type { SideId } from '../../../domain/shared/side-id.js';

/** The private records of one side so far: how many, the hash of the last, and the secret that veils it. */
export interface PrivateHead {
  readonly secret: string;
  readonly drafts: number;
  readonly head: string | null;
}

/** Where the chain of a commitment ends, as a side sees it that is about to write on. */
export interface ChainHeads {
  /** Hash of the last shared record; null before the first. */
  readonly shared: string | null;
  /** Only of sides asked for; one that has written nothing yet has a fresh secret and no records. */
  readonly privately: ReadonlyMap<SideId, PrivateHead>;
  /** Sides whose private head is stored already. */
  readonly kept: ReadonlySet<SideId>;
}
