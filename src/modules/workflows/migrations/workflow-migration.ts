import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';
import type { RenderedText } from '../../../domain/shared/text-in.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { MigrationLack, MigrationOutcome } from '../../../domain/workflow/migration/migrate-state.js';
import type { MigrationMapping } from '../../../domain/workflow/migration/migration-mapping.js';

/** `returned`: a proposal of it ended without effect. `agreed`: every side consented, and it is being applied. */
export const MIGRATION_STATES = ['draft', 'proposed', 'returned', 'agreed', 'applied', 'discarded'] as const;

export type MigrationState = (typeof MIGRATION_STATES)[number];

export const ITEM_STATES = ['waiting', 'migrated', 'left'] as const;

export type ItemState = (typeof ITEM_STATES)[number];

/** A migration with how far it has come; all counts are 0 before it is proposed. */
export interface WorkflowMigration {
  readonly id: string;
  readonly conferenceId: string;
  readonly sideId: SideId;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly mapping: MigrationMapping;
  readonly state: MigrationState;
  readonly version: number;
  readonly editedAt: Date;
  readonly finishedAt: Date | null;
  readonly counts: Readonly<Record<ItemState, number>>;
  readonly proposalId: string | null;
}

/**
 * Why a commitment was left on its version. `appeared`: it came to it after the migration was proposed, so nobody consented to
 * its going over. `fault`: carrying it over failed, for the reason that the server's log has.
 */
export interface LeftBecause {
  readonly because: 'closed' | 'other_version' | 'not_covered' | 'appeared' | 'fault';
  readonly lacks: readonly MigrationLack[];
}

/** What became of a commitment: its outcome, or why it was left. */
export type ItemDetail = { readonly outcome: MigrationOutcome } | LeftBecause;

/** A commitment as listed when the migration was proposed, or found on the old version when it was done. */
export interface MigrationItem {
  readonly commitmentId: string;
  readonly number: string;
  readonly seenVersion: number;
  readonly state: ItemState;
  readonly detail: ItemDetail | null;
  readonly doneAt: Date | null;
  readonly title: RenderedText;
  readonly authoritative: Language;
}

/** One line of a dry run: what the mapping would make of a commitment, or all that stands against it. */
export interface DryRunLine {
  readonly id: string;
  readonly number: string;
  readonly title: RenderedText;
  readonly authoritative: Language;
  readonly version: number;
  readonly joint: string;
  readonly positions: Readonly<Record<SideId, string | null>>;
  readonly outcome: MigrationOutcome | null;
  readonly lacks: readonly MigrationLack[];
}

/** A page of a dry run; `next` is the number behind which the next page begins. */
export interface DryRunPage {
  readonly lines: readonly DryRunLine[];
  readonly next: string | null;
}
