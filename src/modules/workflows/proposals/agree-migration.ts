import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Outbox } from '../../../platform/queue/outbox.js';
import { WorkflowMigrationRepository } from '../migrations/workflow-migration.repository.js';
import { WorkflowRecordsRepository } from '../workflow-records.repository.js';
import type { WorkflowProposal } from './workflow-proposal.js';

/** Hands a migration that every side consented to over to the worker. */
@Injectable()
export class AgreeMigration {
  constructor(
    private readonly migrations: WorkflowMigrationRepository,
    private readonly records: WorkflowRecordsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** The job goes out with the commit of the last consent. */
  async agree(
    tx: Transaction,
    actor: Actor,
    proposal: WorkflowProposal & { readonly migrationId: string },
  ): Promise<void> {
    const { conferenceId, migrationId, id: proposalId } = proposal;
    await this.migrations.settle(tx, migrationId, 'agreed');
    const counted = (await this.migrations.find(tx, conferenceId, migrationId))?.counts.waiting ?? 0;
    const recorded = { conferenceId, subjectId: migrationId, actor };
    await this.records.append(tx, recorded, 'migration_agreed', { proposalId, commitments: counted });
    await this.outbox.enqueue(tx, 'workflow.migrate', { migrationId });
  }
}
