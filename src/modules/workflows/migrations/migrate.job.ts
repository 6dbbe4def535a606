import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { JobHandler, JobResult } from '../../../platform/queue/job-handler.js';
import { JobRegistry } from '../../../platform/queue/job-registry.js';
import { WorkflowRecordsRepository } from '../workflow-records.repository.js';
import { AgreedMigrations } from './agreed-migrations.js';
import { type AgreedMigration, MigrateOne } from './migrate-one.service.js';

/** For nobody: what is migrated is shared, and no side's own. */
const HOUSE = { sideId: null };

/**
 * Applies a migration that every side consented to, one transaction a commitment. Killed in between it goes on where it was:
 * what is done is marked in the transaction that did it.
 */
@Injectable()
export class MigrateJob implements JobHandler<'workflow.migrate'>, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreed: AgreedMigrations,
    private readonly one: MigrateOne,
    private readonly records: WorkflowRecordsRepository,
    private readonly clock: Clock,
    private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('workflow.migrate', this);
  }

  /** Skips a migration that is not agreed, or applied already. */
  async handle({ migrationId }: { readonly migrationId: string }): Promise<JobResult> {
    const found = await this.unitOfWork.run(HOUSE, (tx) => this.agreed.find(tx, migrationId));
    if (found === null) return { outcome: 'skipped', because: 'the migration is not agreed, or applied already' };
    for (;;) {
      const waiting = await this.unitOfWork.run(HOUSE, (tx) => this.agreed.waiting(tx, migrationId));
      if (waiting.length === 0) break;
      for (const commitmentId of waiting)
        await this.unitOfWork.run(HOUSE, (tx) => this.one.migrate(tx, found, commitmentId));
    }
    await this.finish(found);
    return { outcome: 'done' };
  }

  private async finish({ migration: { id, conferenceId } }: AgreedMigration): Promise<void> {
    await this.unitOfWork.run(HOUSE, async (tx) => {
      const counts = await this.agreed.finish(tx, id, this.clock.now());
      if (counts === null) return; // another worker was there first
      const { migrated, left } = counts;
      await this.records.append(tx, { conferenceId, subjectId: id, actor: null }, 'migration_applied', {
        migrated,
        left,
      });
    });
  }
}
