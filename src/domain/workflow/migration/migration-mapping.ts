import type { Definition } from '../definition.js';

/** What becomes of a proposal that is open when its commitment is migrated. */
export const PROPOSAL_FATES = ['keep', 'void'] as const;

export type ProposalFate = (typeof PROPOSAL_FATES)[number];

/**
 * How commitments pass from one version to another. Nothing goes without saying: a state is mapped only where it stands here,
 * even to one of the same name. A timer mapped to null ends.
 */
export interface MigrationMapping {
  readonly positions: Readonly<Record<string, string>>;
  readonly joint: Readonly<Record<string, string>>;
  readonly timers: Readonly<Record<string, string | null>>;
  readonly proposals: ProposalFate;
}

/** The two versions between which commitments pass. */
export interface Versions {
  readonly from: Definition;
  readonly to: Definition;
}
