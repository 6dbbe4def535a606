import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LostJobs } from '../../../platform/queue/lost-jobs.js';
import { Outbox } from '../../../platform/queue/outbox.js';
import { ReportEditionRepository } from './report-edition.repository.js';

/** At most so many at a time; the others' turn comes next time. */
const MOST = 100;

/** Editions that nobody sets any more, because the queue lost their job. */
@Injectable()
export class LostEditions implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: ReportEditionRepository,
    private readonly outbox: Outbox,
    private readonly lost: LostJobs,
  ) {}

  onModuleInit(): void {
    this.lost.register('report.render', (orderedBefore) => this.requeue(orderedBefore));
  }

  private async requeue(orderedBefore: Date): Promise<number> {
    return this.unitOfWork.run({ sideId: null }, async (tx) => {
      const ids = await this.editions.unset(tx, orderedBefore, MOST);
      await this.outbox.enqueue(tx, 'report.render', ...ids.map((editionId) => ({ editionId })));
      return ids.length;
    });
  }
}
