import { addWorkdays } from '../../../domain/calendar/add-workdays.js';
import { type WorkdayCount, workdaysBetween } from '../../../domain/calendar/count-workdays.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { Deadline, Rhythm } from '../../../domain/deadlines/deadline.js';
import { occurrence } from '../../../domain/deadlines/occurrence.js';
import { periodHolding } from '../../../domain/deadlines/period-holding.js';
import { type ScheduleLight, scheduleLight } from '../../../domain/deadlines/schedule-light.js';
import { daysBetween, type CivilDate } from '../../../domain/shared/civil-date.js';
import { Remembered } from '../../../domain/shared/remembered.js';

/** The schedule mark of one deadline as one side sees it. */
export interface ScheduleView {
  readonly light: ScheduleLight;
  /** The last day in time: the deadline's, or that of the period now running where it recurs. */
  readonly due: CivilDate | null;
  /** Working days of the side until `due`, negative after it; null without a date, and ten years off or more. */
  readonly workdaysLeft: number | null;
  /** A day counted has no official list behind it yet. */
  readonly provisional: boolean;
}

const NO_DATE: ScheduleView = { light: 'none', due: null, workdaysLeft: null, provisional: false };

/** Nobody plans by working days over ten years, and counting them would take long. */
const COUNTED_DAYS = 3660;

/** Far more dates than a conference has. */
const MOST_DATES = 5000;

/** One day as one side counts it. Answers are kept, since the commitments of a conference share few dates. */
export class SideSchedule {
  private readonly views = new Remembered<ScheduleView>(MOST_DATES);
  private readonly beyond = new Remembered<CivilDate>(MOST_DATES);

  constructor(
    private readonly calendars: readonly WorkingCalendar[],
    readonly today: CivilDate,
    private readonly nearWithin: number,
  ) {}

  /** The mark of an open commitment; null for a closed one, which has none. */
  of(deadline: Deadline | null, closedOn: CivilDate | null): ScheduleView | null {
    if (closedOn !== null) return null;
    if (deadline === null) return NO_DATE;
    const { kind, earliest, latest, every } = deadline;
    return this.views.get(`${kind} ${earliest} ${latest} ${every}`, () => this.judge(deadline));
  }

  /** The first day with more than so many working days left: before it means "within", without counting row by row. */
  firstDayBeyond(workdays: number): CivilDate {
    return this.beyond.get(String(workdays), () => addWorkdays(this.calendars, this.today, workdays + 1).date);
  }

  /** The first day on which a deadline is not near yet. */
  firstDayNotNear(): CivilDate {
    return this.firstDayBeyond(this.nearWithin);
  }

  /** Last day of the period of a rhythm that is running today. */
  endOfPeriod(every: Rhythm): CivilDate {
    return periodHolding(every, this.today).latest;
  }

  private judge(deadline: Deadline): ScheduleView {
    const dated = occurrence(deadline, this.today) ?? deadline;
    if (dated.latest === null) return NO_DATE;
    const count = this.count(dated.latest);
    const workdaysLeft = count?.days ?? null;
    const light = scheduleLight(dated, this.today, {
      workdaysLeft: workdaysLeft ?? Number.POSITIVE_INFINITY,
      nearWithin: this.nearWithin,
    });
    return { light, due: dated.latest, workdaysLeft, provisional: count?.provisional ?? true };
  }

  private count(due: CivilDate): WorkdayCount | null {
    const far = Math.abs(daysBetween(this.today, due)) > COUNTED_DAYS;
    return far ? null : workdaysBetween(this.calendars, this.today, due);
  }
}
