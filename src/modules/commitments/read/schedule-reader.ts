import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  ConferenceDirectory,
  type ConferenceFrame,
  ScheduleRule,
  type SideView,
  WorkingCalendars,
} from '../../conferences/index.js';
import type { AsOf } from './past/as-of.js';
import { SideSchedule } from './side-schedule.js';

/** A handful of sides on one day; yesterday's are dropped with the first of a new lot. */
const KEPT = 16;

/** From where a reader looks: its conference, and days as its own side counts them. */
export interface Standpoint {
  readonly frame: ConferenceFrame;
  readonly schedule: SideSchedule;
}

/** Schedules by side and day, kept because their counts are worth keeping from one page to the next. */
@Injectable()
export class ScheduleReader {
  private readonly kept = new Map<string, SideSchedule>();

  constructor(
    private readonly conferences: ConferenceDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly rule: ScheduleRule,
    private readonly clock: Clock,
  ) {}

  /** The actor's standpoint, read in one statement; `today` is the present day where it is not given. Throws not_found. */
  async standpoint(tx: Transaction, actor: Actor, today: CivilDate = this.clock.today()): Promise<Standpoint> {
    const frame = await this.conferences.frame(tx, actor.conferenceId);
    return { frame, schedule: this.of(frame.sides, actor.sideId, today) };
  }

  /** The same at a point in the past, under the names of then. Throws not_found. */
  async standpointThen(tx: Transaction, actor: Actor, asOf: AsOf): Promise<Standpoint> {
    const frame = await this.conferences.frame(tx, actor.conferenceId, asOf);
    return { frame, schedule: this.of(frame.sides, actor.sideId, asOf.day) };
  }

  /** How a side counts on a day; a joint post (null) counts days on which all sides work. */
  of(sides: readonly SideView[], sideId: SideId | null, today: CivilDate): SideSchedule {
    const counted = this.calendars.of(sides, sideId);
    const key = `${today} ${counted.map((calendar) => calendar.id).join(' ')}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size >= KEPT) this.kept.clear();
    const schedule = new SideSchedule(counted, today, this.rule.nearWithinWorkdays);
    this.kept.set(key, schedule);
    return schedule;
  }
}
