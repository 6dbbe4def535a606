import { Injectable } from '@nestjs/common';
import type { RecordBody } from '../../../domain/records/record-body.js';
import { applyRecord } from '../../../domain/workflow/apply-record.js';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import type { EngineRecord } from '../../../domain/workflow/effect.js';
import { jointState } from '../../../domain/workflow/joint-state.js';
import { migrateState } from '../../../domain/workflow/migration/migrate-state.js';
import type { Versions } from '../../../domain/workflow/migration/migration-mapping.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type CommitmentInHand, CommitmentStore } from '../../commitments/index.js';
import { MigrationItemsRepository } from './migration-items.repository.js';
import type { ItemDetail, WorkflowMigration } from './workflow-migration.js';

/** A migration that every side consented to, with that proposal. */
export interface AgreedMigration {
  readonly migration: WorkflowMigration;
  readonly proposalId: string;
  readonly versions: Versions;
}

/** Carries one commitment of a migration over, or leaves it and says why. */
@Injectable()
export class MigrateOne {
  constructor(
    private readonly store: CommitmentStore,
    private readonly items: MigrationItemsRepository,
  ) {}

  /** In one transaction with what it writes: done once, and whole, however often the job is begun again. */
  async migrate(tx: Transaction, agreed: AgreedMigration, commitmentId: string): Promise<void> {
    const { migration } = agreed;
    const { id: migrationId, conferenceId } = migration;
    // The commitment first, as every command locks it.
    const taken = await this.store.take(tx, commitmentId, { organisationId: null, conferenceId });
    if (!(await this.items.claim(tx, migrationId, commitmentId))) return;
    const detail = await this.carry(tx, agreed, taken);
    await this.items.done(tx, { migrationId, commitmentId }, detail, this.store.systemAuthor().at);
  }

  /** Leaves one whose carrying over failed, so that the others go on; what failed was rolled back. */
  async leave(tx: Transaction, { migration }: AgreedMigration, commitmentId: string): Promise<void> {
    const { id: migrationId } = migration;
    if (!(await this.items.claim(tx, migrationId, commitmentId))) return;
    const detail = { because: 'fault', lacks: [] } as const;
    await this.items.done(tx, { migrationId, commitmentId }, detail, this.store.systemAuthor().at);
  }

  private async carry(tx: Transaction, agreed: AgreedMigration, taken: CommitmentInHand): Promise<ItemDetail> {
    const { migration, versions } = agreed;
    const { state, sides } = taken;
    if (taken.kind !== migration.kind || taken.workflowVersion !== migration.from)
      return { because: 'other_version', lacks: [] };
    if (!jointState(taken.definition, state.joint).open) return { because: 'closed', lacks: [] };
    const migrated = migrateState(versions, migration.mapping, state, sides);
    if (!migrated.ok) return { because: 'not_covered', lacks: migrated.lacks };
    const author = this.store.systemAuthor();
    const bodies = recordsOf(agreed, state, migrated.outcome.proposal === 'voided');
    const next = bodies.reduce((now, body) => applyRecord(now, body, { sides, on: author.on }), state);
    await this.store.append(tx, taken, { bodies: bodies as readonly RecordBody[], next, author });
    return { outcome: migrated.outcome };
  }
}

function recordsOf(
  { migration, proposalId }: AgreedMigration,
  { proposal }: CommitmentState,
  voids: boolean,
): readonly EngineRecord[] {
  const { from, to, id: migrationId } = migration;
  const { positions, joint, timers } = migration.mapping;
  const migrated = {
    kind: 'workflow_migrated',
    proposalId,
    from,
    to,
    mapping: { positions, joint },
    migrationId,
    timers,
  } as const;
  if (!voids || proposal === null) return [migrated];
  return [{ kind: 'proposal_voided', proposalId: proposal.id, because: 'content_changed' }, migrated];
}
