import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { addDays } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Mailbox } from '../../mail/index.js';
import { ReminderPlan } from '../plan/reminder-plan.js';
import { listenersByOrganisation } from '../sweep/due-reminders.js';
import { MattersRepository } from '../sweep/matters.repository.js';
import { aboutOf } from '../sweep/subject.js';
import { type GivenRow, GivenRemindersRepository } from './given-reminders.repository.js';
import type { ComingReminder, CommitmentReminders, GivenReminder, MailReason } from './reminder-views.js';
import { SideOutlook } from './side-outlook.js';

/** How far a commitment's page looks ahead. */
const AHEAD_DAYS = 366;

/** What was sent and what will be, and why. */
@Injectable()
export class ReminderReasons {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly given: GivenRemindersRepository,
    private readonly outlook: SideOutlook,
    private readonly matters: MattersRepository,
    private readonly mailbox: Mailbox,
    private readonly plan: ReminderPlan,
  ) {}

  /** "Why did I get this?" for a mail of the actor's side. Throws not_found. */
  async whyDidIGetThis(actor: Actor, mailId: string): Promise<MailReason> {
    return this.unitOfWork.run(actor, async (tx) => {
      const mail = await this.mailbox.read(tx, actor, mailId);
      const rows = await this.given.inMail(tx, mailId, actor.language);
      const post = await this.given.post(tx, mail.postId, mail.accountId);
      if (post === null) throw new Error(`mail ${mailId} went to a post that is not there`);
      return { mail, post, reminders: rows.map((row) => this.givenOf(row)) };
    });
  }

  /** What went out and will go out about a commitment to posts of the actor's side; nothing for a joint post. */
  async remindersOf(actor: Actor, commitmentId: string): Promise<CommitmentReminders> {
    return this.unitOfWork.read(actor, async (tx) => {
      const rows = await this.given.aboutCommitment(tx, commitmentId, actor.language);
      return { given: rows.map((row) => this.givenOf(row)), coming: await this.coming(tx, actor, commitmentId) };
    });
  }

  /** What will go out alone, inside a transaction of the actor's side. */
  async coming(tx: Transaction, actor: Actor, commitmentId: string): Promise<readonly ComingReminder[]> {
    const { conferenceId, sideId } = actor;
    if (sideId === null) return [];
    const { today } = this.outlook;
    const side = { conferenceId, sideId };
    const span = { from: addDays(today, 1), to: addDays(today, AHEAD_DAYS) };
    const [ahead, recipients] = await Promise.all([
      this.outlook.ahead(tx, side, span, { commitmentId }),
      this.matters.recipients(tx, side, today),
    ]);
    const listeners = listenersByOrganisation(recipients);
    const organisations = new Set(ahead.of('liaison').map(({ subject }) => subject.organisationId));
    const posts = new Map([...organisations].flatMap((id) => listeners.of(id)).map((one) => [one.postId, one]));
    const coming = [...posts.values()].flatMap(({ postName, role }) =>
      ahead.of(role).flatMap(({ subject, rungs }) =>
        rungs.map(({ plannedOn: date, rung, provisional }): ComingReminder => {
          return {
            date,
            postName,
            role,
            about: subject.question.kind,
            rung,
            label: this.plan.nameOf(rung),
            provisional,
          };
        }),
      ),
    );
    return coming.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  }

  private givenOf({ subject, version, timerLabel, ...row }: GivenRow): GivenReminder {
    const about = aboutOf(subject);
    const label = about === 'timer' ? timerLabel : this.plan.labelOf(row.occasion);
    const deadlineVersion = about === 'deadline' ? version : null;
    return { ...row, about, label, deadlineVersion };
  }
}
