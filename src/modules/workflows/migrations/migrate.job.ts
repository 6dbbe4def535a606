import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isUnavailable } from '../../../platform/database/is-unavailable.js';
import { isConflict } from '../../../platform/database/retry-on-conflict.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { JobHandler, JobResult } from '../../../platform/queue/job-handler.js';
import { JobRegistry } from '../../../platform/queue/job-registry.js';
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
    private readonly registry: JobRegistry,
    private readonly logger: Logger,
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
      for (const commitmentId of waiting) await this.carry(found, commitmentId);
    }
    await this.unitOfWork.run(HOUSE, (tx) => this.agreed.finish(tx, found.migration));
    return { outcome: 'done' };
  }

  /** What the database does not answer for is tried again with the job; a fault of the commitment's own leaves that one behind. */
  private async carry(found: AgreedMigration, commitmentId: string): Promise<void> {
    try {
      await this.unitOfWork.run(HOUSE, (tx) => this.one.migrate(tx, found, commitmentId));
    } catch (error) {
      if (isUnavailable(error) || isConflict(error)) throw error;
      const { id } = found.migration;
      this.logger.error(
        { migrationId: id, commitmentId, fault: String(error) },
        'a commitment could not be migrated and was left',
      );
      await this.unitOfWork.run(HOUSE, (tx) => this.one.leave(tx, found, commitmentId));
    }
  }
}
