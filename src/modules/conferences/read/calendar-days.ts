import { Injectable } from '@nestjs/common';
import { dayType, type DayType } from '../../../domain/calendar/day-type.js';
import { jointStatus } from '../../../domain/calendar/joint-status.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { Actor } from '../../../domain/shared/actor.js';
import { addDays, daysBetween, type CivilDate } from '../../../domain/shared/civil-date.js';
import { Remembered } from '../../../domain/shared/remembered.js';
import { Problem } from '../../../platform/http/problem.js';
import { ConferenceDirectory } from './conference-directory.js';
import type { SideView } from './conference-frame.js';
import { WorkingCalendars } from './working-calendars.js';

/** One day as it is counted. `types` names it in every calendar asked, by the calendar's name. */
export interface CalendarDay {
  readonly date: CivilDate;
  readonly working: boolean;
  readonly provisional: boolean;
  readonly types: Readonly<Record<string, DayType>>;
}

/** What to count with in place of one side's calendar. */
export const JOINT = 'joint';

const LONGEST_SPAN_DAYS = 800;

/** Every reader of a conference sees the same weeks. */
const MOST_SPANS = 50;

/** Working days of a side, or of all sides together. */
@Injectable()
export class CalendarDays {
  private readonly known = new Remembered<readonly CalendarDay[]>(MOST_SPANS);

  constructor(
    private readonly conferences: ConferenceDirectory,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Each day of the span, both ends included; `side` is a side or `joint`. Throws not_found, or invalid_input for a bad span. */
  async span(actor: Actor, side: string, from: CivilDate, to: CivilDate): Promise<readonly CalendarDay[]> {
    const length = daysBetween(from, to);
    if (length < 0 || length > LONGEST_SPAN_DAYS) {
      throw new Problem('invalid_input', { faults: [{ pointer: '/to', detail: 'span' }] });
    }
    const { sides } = await this.conferences.view(actor);
    if (side !== JOINT && !sides.some((one) => one.id === side)) throw new Problem('not_found');
    return daysOf(side === JOINT ? this.calendars.joint(sides) : this.calendars.of(sides, side), from, length);
  }

  /** The same for all sides together, where the sides are at hand. */
  joint(sides: readonly SideView[], from: CivilDate, to: CivilDate): readonly CalendarDay[] {
    const calendars = this.calendars.joint(sides);
    const key = `${from} ${to} ${calendars.map(({ id }) => id).join(' ')}`;
    return this.known.get(key, () => daysOf(calendars, from, daysBetween(from, to)));
  }
}

function daysOf(calendars: readonly WorkingCalendar[], from: CivilDate, length: number): readonly CalendarDay[] {
  return Array.from({ length: length + 1 }, (_, offset) => {
    const date = addDays(from, offset);
    const types = Object.fromEntries(calendars.map((calendar) => [calendar.id, dayType(calendar, date)]));
    return { date, ...jointStatus(calendars, date), types };
  });
}
