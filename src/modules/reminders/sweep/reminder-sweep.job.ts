import { Injectable, type OnModuleInit } from '@nestjs/common';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { JobCatalogue } from '../../../platform/queue/job-catalogue.js';
import type { JobHandler, JobResult } from '../../../platform/queue/job-handler.js';
import { JobRegistry } from '../../../platform/queue/job-registry.js';
import { ForgottenMail } from './forgotten-mail.js';
import { SweepFailed } from './sweep-faults.js';
import { ReminderSweepService } from './reminder-sweep.service.js';

/** The daily job: sweeps all conferences for a day (today where none is named) and looks after mail that was left lying. */
@Injectable()
export class ReminderSweepJob implements JobHandler<'reminder.sweep'>, OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly sweeps: ReminderSweepService,
    private readonly forgotten: ForgottenMail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.registry.register('reminder.sweep', this);
  }

  async handle({ on }: JobCatalogue['reminder.sweep']): Promise<JobResult> {
    await this.forgotten.requeue();
    const day = on === null ? this.clock.today() : civilDate(on);
    const { claimed } = await this.sweeps.sweepAll({ on: day, dryRun: false }).catch((error: unknown) => {
      if (error instanceof SweepFailed) error.log(this.logger);
      throw error; // another attempt finds what was swept as it is
    });
    return claimed > 0 ? { outcome: 'done' } : { outcome: 'skipped', because: 'nothing due' };
  }
}
