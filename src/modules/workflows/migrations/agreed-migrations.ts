import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { WorkflowProposalRepository } from '../proposals/workflow-proposal.repository.js';
import type { AgreedMigration } from './migrate-one.service.js';
import { MigrationItemsRepository } from './migration-items.repository.js';
import { VersionPair } from './version-pair.js';
import type { WorkflowMigration } from './workflow-migration.js';
import { WorkflowMigrationRepository } from './workflow-migration.repository.js';

const BATCH = 50;

/** Migrations to apply, as the worker sees them. */
@Injectable()
export class AgreedMigrations {
  constructor(
    private readonly migrations: WorkflowMigrationRepository,
    private readonly items: MigrationItemsRepository,
    private readonly proposals: WorkflowProposalRepository,
    private readonly pairs: VersionPair,
  ) {}

  /** The migration with both versions and the proposal that was accepted; null where there is nothing to apply. */
  async find(tx: Transaction, id: string): Promise<AgreedMigration | null> {
    const migration = await this.migrations.find(tx, null, id);
    const accepted = await this.proposals.acceptedOf(tx, id);
    if (migration?.state !== 'agreed' || accepted === null) return null;
    return { migration, proposalId: accepted.id, versions: await this.pairs.of(tx, migration) };
  }

  /** Ids of the next commitments that wait. */
  async waiting(tx: Transaction, id: string): Promise<readonly string[]> {
    return this.items.waiting(tx, id, BATCH);
  }

  /** Marks it as applied and gives how many were migrated and left; null where it is already. */
  async finish(tx: Transaction, id: string, at: Date): Promise<WorkflowMigration['counts'] | null> {
    if (!(await this.migrations.finish(tx, id, at))) return null;
    return (await this.migrations.find(tx, null, id))?.counts ?? null;
  }
}
