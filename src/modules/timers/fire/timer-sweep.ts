import { Injectable } from '@nestjs/common';
import { jointStatus } from '../../../domain/calendar/joint-status.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { isTold } from '../../../domain/workflow/timers/is-told.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type ConferenceFrame, WorkingCalendars } from '../../conferences/index.js';
import { TimerClockwork } from '../read/timer-clockwork.js';
import { TimerFactsRepository } from '../read/timer-facts.repository.js';
import { FiringRepository } from './firing.repository.js';
import { TimerCandidatesRepository } from './timer-candidates.repository.js';
import type { TimerFaults } from './timer-faults.js';

/** One side of a conference on the day of a sweep. */
export interface TimerDay {
  readonly frame: Pick<ConferenceFrame, 'id' | 'sides'>;
  readonly sideId: SideId;
  readonly on: CivilDate;
  /** The first day on which the side was ever swept. */
  readonly begunOn: CivilDate;
  readonly faults: TimerFaults;
}

const BATCH = 2_000;

/** Lets timers fire that are due, all but those that end a proposal. */
@Injectable()
export class TimerSweep {
  constructor(
    private readonly candidates: TimerCandidatesRepository,
    private readonly facts: TimerFactsRepository,
    private readonly clockwork: TimerClockwork,
    private readonly firings: FiringRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Claims what is due of one side, inside a transaction of that side, and what is due of all sides together on a day on which all
   * work; what lies between sweeps is caught up, and what fell due before the first is settled. Gives how many fired that people are
   * told of. Nothing on the side's day off.
   */
  async fire(tx: Transaction, day: TimerDay): Promise<number> {
    const { frame, sideId, on } = day;
    const works = (calendars: ReturnType<WorkingCalendars['of']>): boolean => jointStatus(calendars, on).working;
    if (!works(this.calendars.of(frame.sides, sideId))) return 0;
    const own = await this.fireFor(tx, day, sideId);
    return works(this.calendars.joint(frame.sides)) ? own + (await this.fireFor(tx, day, null)) : own;
  }

  private async fireFor(
    tx: Transaction,
    { frame, on, begunOn, faults }: TimerDay,
    sideId: SideId | null,
  ): Promise<number> {
    const sought = { conferenceId: frame.id, sideId, on };
    const ids = await this.candidates.due(tx, await this.clockwork.running(tx, frame.id), sought);
    let fired = 0;
    for (let start = 0; start < ids.length; start += BATCH) {
      const some = await this.facts.load(tx, frame.id, { ids: ids.slice(start, start + BATCH) });
      const span = { sides: frame.sides, sideId, joint: sideId === null, day: on, until: on };
      const due = (await this.clockwork.planned(tx, some, span, faults)).filter(({ action }) => action !== 'lapse');
      const claims = due.map((one) => ({ ...one, told: isTold(one, begunOn) }));
      fired += await this.firings.claim(tx, claims, { on, at: this.clock.now() });
    }
    return fired;
  }
}
