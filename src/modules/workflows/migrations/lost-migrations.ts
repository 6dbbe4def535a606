import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LostJobs } from '../../../platform/queue/lost-jobs.js';
import { Outbox } from '../../../platform/queue/outbox.js';
import { WorkflowMigrationRepository } from './workflow-migration.repository.js';

/** Agreed migrations that nobody applies any more, because the queue lost their job. */
@Injectable()
export class LostMigrations implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly migrations: WorkflowMigrationRepository,
    private readonly outbox: Outbox,
    private readonly lost: LostJobs,
  ) {}

  onModuleInit(): void {
    this.lost.register('workflow.migrate', (agreedBefore) => this.requeue(agreedBefore));
  }

  private async requeue(agreedBefore: Date): Promise<number> {
    return this.unitOfWork.run({ sideId: null }, async (tx) => {
      const ids = await this.migrations.unapplied(tx, agreedBefore);
      await this.outbox.enqueue(tx, 'workflow.migrate', ...ids.map((migrationId) => ({ migrationId })));
      return ids.length;
    });
  }
}
