import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { VoidProposals } from '../proposals/void-proposals.js';
import { WorkflowRecordsRepository } from '../workflow-records.repository.js';
import type { WorkflowMigration } from './workflow-migration.js';
import { type NewMigration, WorkflowMigrationRepository } from './workflow-migration.repository.js';

/** Steps of a migration by its own side, with all that belongs to them. */
@Injectable()
export class MigrationSteps {
  constructor(
    private readonly migrations: WorkflowMigrationRepository,
    private readonly records: WorkflowRecordsRepository,
    private readonly voiding: VoidProposals,
    private readonly clock: Clock,
  ) {}

  /** Writes a new migration and records it. */
  async begin(
    tx: Transaction,
    actor: Actor,
    begun: Omit<NewMigration, 'conferenceId' | 'accountId' | 'at'>,
  ): Promise<void> {
    const { conferenceId, accountId } = actor;
    await this.migrations.add(tx, { ...begun, conferenceId, accountId, at: this.clock.now() });
    const { id: subjectId, kind, from, to } = begun;
    await this.records.append(tx, { conferenceId, subjectId, actor }, 'migration_begun', { kind, from, to });
  }

  /** Saves a step, records it, and voids the proposal whose content it changes. */
  async take(
    tx: Transaction,
    actor: Actor,
    migration: WorkflowMigration,
    { mapping, state }: Pick<WorkflowMigration, 'mapping' | 'state'>,
  ): Promise<void> {
    const { conferenceId, id, proposalId } = migration;
    const recorded = { conferenceId, subjectId: id, actor };
    if (proposalId !== null) await this.voiding.edited(tx, recorded, proposalId);
    await this.migrations.step(tx, id, { mapping, state, accountId: actor.accountId, at: this.clock.now() });
    const version = migration.version + 1;
    if (state === 'discarded') await this.records.append(tx, recorded, 'migration_discarded', { version });
    else await this.records.append(tx, recorded, 'migration_mapped', { version, mapping });
  }
}
