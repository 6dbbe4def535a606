import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TimerSweep, ToldFirings } from '../../timers/index.js';
import { WaitingProposals } from '../../workflows/index.js';
import type { DigestDay } from '../digest/digest-mails.js';
import { ReminderPlan } from '../plan/reminder-plan.js';
import { LedgerRepository } from './ledger.repository.js';
import { dueReminders, type DueReminder } from './due-reminders.js';
import { matterWindows } from './matter-windows.js';
import { MattersRepository } from './matters.repository.js';
import { subjectsOf } from './subject.js';
import { timerReminders } from './timer-subject.js';
import { workflowSubject } from './workflow-subject.js';

/** All that people of one side are to be told on a day: by the reminder plan, and by timers that fired. */
@Injectable()
export class DueMatters {
  constructor(
    private readonly plan: ReminderPlan,
    private readonly matters: MattersRepository,
    private readonly timers: TimerSweep,
    private readonly told: ToldFirings,
    private readonly workflows: WaitingProposals,
    private readonly ledger: LedgerRepository,
  ) {}

  /** Lets timers fire, then gives what is due since the sweep `before`, whether it was claimed already or not. */
  async since(tx: Transaction, day: DigestDay, before: CivilDate | null): Promise<readonly DueReminder[]> {
    const { ladder } = this.plan;
    const { calendars, on: today } = day;
    // The last swept day is looked at again: what came up after its sweep was not sent then, and what was sent stays sent.
    const lastSweptOn = before === null ? null : addDays(before, -1);
    const windows = matterWindows(ladder, calendars, { from: lastSweptOn ?? today, to: today });
    const recipients = await this.matters.recipients(tx, day, today);
    const subjects = subjectsOf(await this.matters.load(tx, day, windows), windows.deadlines, today);
    const asked = await this.workflows.of(tx, day.frame, day.sideId);
    await this.timers.fire(tx, { ...day, begunOn: await this.ledger.begunOn(tx, day, today) });
    const fired = await this.told.since(tx, day, lastSweptOn ?? today);
    return [
      ...dueReminders({ ladder, calendars, today, lastSweptOn }, recipients, [
        ...subjects,
        ...asked.map(workflowSubject),
      ]),
      ...timerReminders(fired, recipients, day),
    ];
  }
}
