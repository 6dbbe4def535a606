import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { ConferencesModule } from '../conferences/index.js';
import { MailModule } from '../mail/index.js';
import { TimersModule } from '../timers/index.js';
import { WorkflowsModule } from '../workflows/index.js';
import { MailsController } from './api/mails.controller.js';
import { RemindersController } from './api/reminders.controller.js';
import { DigestMails } from './digest/digest-mails.js';
import { DigestWriter } from './digest/digest-writer.js';
import { ReminderPlan } from './plan/reminder-plan.js';
import { GivenRemindersRepository } from './questions/given-reminders.repository.js';
import { LeadsRepository } from './questions/leads.repository.js';
import { PlannedReminders } from './questions/planned-reminders.js';
import { PlannedTimerLines } from './questions/planned-timer-lines.js';
import { ReminderReasons } from './questions/reminder-reasons.js';
import { SideOutlook } from './questions/side-outlook.js';
import { RemindCommand } from './remind-command.js';
import { ReminderSchedule } from './reminder-schedule.js';
import { ConferencesRepository } from './sweep/conferences.repository.js';
import { DueMatters } from './sweep/due-matters.js';
import { ForgottenMail } from './sweep/forgotten-mail.js';
import { Lapses } from './sweep/lapses.js';
import { WorkflowNoticesRepository } from './sweep/workflow-notices.repository.js';
import { LedgerRepository } from './sweep/ledger.repository.js';
import { MattersRepository } from './sweep/matters.repository.js';
import { ReminderSweepJob } from './sweep/reminder-sweep.job.js';
import { ReminderSweepService } from './sweep/reminder-sweep.service.js';
import { SideSweep } from './sweep/side-sweep.js';
import { SweepByHand } from './sweep/sweep-by-hand.js';
import { SweepHorizon } from './sweep/sweep-horizon.js';
import { WordingRepository } from './sweep/wording.repository.js';

@Module({
  imports: [AccessModule, ConferencesModule, MailModule, TimersModule, WorkflowsModule],
  controllers: [MailsController, RemindersController],
  providers: [
    ConferencesRepository,
    DigestMails,
    DigestWriter,
    DueMatters,
    ForgottenMail,
    GivenRemindersRepository,
    Lapses,
    WorkflowNoticesRepository,
    LedgerRepository,
    MattersRepository,
    LeadsRepository,
    PlannedReminders,
    PlannedTimerLines,
    RemindCommand,
    ReminderPlan,
    ReminderReasons,
    ReminderSchedule,
    ReminderSweepJob,
    ReminderSweepService,
    SideOutlook,
    SideSweep,
    SweepByHand,
    SweepHorizon,
    WordingRepository,
  ],
  exports: [PlannedReminders, RemindCommand, ReminderPlan, ReminderReasons, ReminderSchedule, ReminderSweepService],
})
export class RemindersModule {}
