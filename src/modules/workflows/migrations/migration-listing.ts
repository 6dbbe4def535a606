import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { MigrationItemsRepository } from './migration-items.repository.js';
import type { DryRunLine, WorkflowMigration } from './workflow-migration.js';
import { WorkflowMigrationRepository } from './workflow-migration.repository.js';

/** The list of commitments that a proposal of a migration is about. */
@Injectable()
export class MigrationListing {
  constructor(
    private readonly items: MigrationItemsRepository,
    private readonly migrations: WorkflowMigrationRepository,
  ) {}

  /** Forgets what an earlier proposal listed. */
  async forget(tx: Transaction, migrationId: string): Promise<void> {
    await this.items.forget(tx, migrationId);
  }

  async add(tx: Transaction, migrationId: string, lines: readonly DryRunLine[]): Promise<void> {
    if (lines.length === 0) return;
    const listed = lines.map(({ id, number, version }) => ({ id, number, version }));
    await this.items.add(tx, migrationId, listed);
  }

  /** Marks the migration as proposed. */
  async proposed(
    tx: Transaction,
    { id, mapping }: WorkflowMigration,
    by: { readonly accountId: string; readonly at: Date },
  ): Promise<void> {
    await this.migrations.step(tx, id, { mapping, state: 'proposed', ...by });
  }
}
