import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { WorkflowProposalRepository } from '../proposals/workflow-proposal.repository.js';
import { WorkflowRecordsRepository } from '../workflow-records.repository.js';
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
    private readonly records: WorkflowRecordsRepository,
    private readonly clock: Clock,
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

  /** Marks it as applied, lists what came to the old version meanwhile, and records how it went; nothing where it is applied already. */
  async finish(tx: Transaction, { id, conferenceId, kind, from }: WorkflowMigration): Promise<void> {
    const at = this.clock.now();
    if (!(await this.migrations.finish(tx, id, at))) return; // another worker was there first
    await this.items.addAppeared(tx, { id, conferenceId, kind, from }, at);
    const counts = (await this.migrations.find(tx, null, id))?.counts;
    if (counts === undefined) return;
    const { migrated, left } = counts;
    const recorded = { conferenceId, subjectId: id, actor: null };
    await this.records.append(tx, recorded, 'migration_applied', { migrated, left });
  }
}
