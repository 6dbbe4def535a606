import { Injectable } from '@nestjs/common';
import { plannedRungs, type DaySpan } from '../../../domain/reminders/planned-rungs.js';
import type { PlannedRung } from '../../../domain/reminders/reminder-question.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { Remembered } from '../../../domain/shared/remembered.js';
import type { Role } from '../../../domain/shared/role.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { ConferenceDirectory, WorkingCalendars } from '../../conferences/index.js';
import { ReminderPlan } from '../plan/reminder-plan.js';
import { matterWindows, type MatterWindows } from '../sweep/matter-windows.js';
import { MattersRepository, type Narrowing, type SideOfConference } from '../sweep/matters.repository.js';
import { type Subject, subjectsOf } from '../sweep/subject.js';

/** What lies ahead of one role of a side about one matter. */
export interface Ahead {
  readonly subject: Subject;
  readonly rungs: readonly PlannedRung[];
}

/** Counting through a year's calendar is dear, and thousands of matters share a few dozen days. */
const MOST_REMEMBERED = 2000;

/** Looks ahead with the same rules by which a sweep looks back. */
@Injectable()
export class SideOutlook {
  private readonly windows = new Remembered<MatterWindows>(MOST_REMEMBERED);
  private readonly rungs = new Remembered<readonly PlannedRung[]>(MOST_REMEMBERED);

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
    const asked = `${span.from} ${span.to} ${calendars.map(({ id }) => id).join(' ')}`;
    const windows = this.windows.get(asked, () => matterWindows(ladder, calendars, span));
    const matters = await this.matters.load(tx, side, windows, narrowing);
    const subjects = subjectsOf(matters, windows.deadlines, this.clock.today());
    return {
      of: (role) =>
        subjects.map((subject) => {
          const recipient = { role, ownSide: subject.ownSide };
          const key = `${asked} ${JSON.stringify([recipient, subject.question])}`;
          const question = { ladder, calendars, subject: subject.question, recipient };
          return { subject, rungs: this.rungs.get(key, () => plannedRungs(question, span)) };
        }),
    };
  }

  get today(): CivilDate {
    return this.clock.today();
  }
}
