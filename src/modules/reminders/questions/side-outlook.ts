import { Injectable } from '@nestjs/common';
import { plannedRungs, type DaySpan } from '../../../domain/reminders/planned-rungs.js';
import type { PlannedRung } from '../../../domain/reminders/reminder-question.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Role } from '../../../domain/shared/role.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { ConferenceDirectory, WorkingCalendars } from '../../conferences/index.js';
import { ReminderPlan } from '../plan/reminder-plan.js';
import { matterWindows } from '../sweep/matter-windows.js';
import { MattersRepository, type Narrowing, type SideOfConference } from '../sweep/matters.repository.js';
import { type Subject, subjectsOf } from '../sweep/subject.js';

/** What lies ahead of one role of a side about one matter. */
export interface Ahead {
  readonly subject: Subject;
  readonly rungs: readonly PlannedRung[];
}

/** Looks ahead with the same rules by which a sweep looks back. */
@Injectable()
export class SideOutlook {
  constructor(
    private readonly plan: ReminderPlan,
    private readonly matters: MattersRepository,
    private readonly directory: ConferenceDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Matters of the side within a span of days, each with what is planned for every role asked for. */
  async ahead(
    tx: Transaction,
    side: SideOfConference,
    span: DaySpan,
    narrowing: Narrowing,
  ): Promise<{ of: (role: Role) => readonly Ahead[] }> {
    const { ladder } = this.plan;
    const { sides } = await this.directory.frame(tx, side.conferenceId);
    const calendars = this.calendars.of(sides, side.sideId);
    const windows = matterWindows(ladder, calendars, span);
    const matters = await this.matters.load(tx, side, windows, narrowing);
    const subjects = subjectsOf(matters, windows.deadlines, this.clock.today());
    return {
      of: (role) =>
        subjects.map((subject) => {
          const recipient = { role, ownSide: subject.ownSide };
          return { subject, rungs: plannedRungs({ ladder, calendars, subject: subject.question, recipient }, span) };
        }),
    };
  }

  get today(): CivilDate {
    return this.clock.today();
  }
}
