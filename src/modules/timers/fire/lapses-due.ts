import { Injectable } from '@nestjs/common';
import { jointStatus } from '../../../domain/calendar/joint-status.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ConferenceFrame, WorkingCalendars } from '../../conferences/index.js';
import { TimerClockwork } from '../read/timer-clockwork.js';
import { TimerFactsRepository } from '../read/timer-facts.repository.js';
import type { DueFiring } from './firing.repository.js';
import { TimerCandidatesRepository } from './timer-candidates.repository.js';
import type { TimerFaults } from './timer-faults.js';

/** Finds the proposals whose last day is over. */
@Injectable()
export class LapsesDue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly candidates: TimerCandidatesRepository,
    private readonly facts: TimerFactsRepository,
    private readonly clockwork: TimerClockwork,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** None on a day on which a side is off. A proposal can be answered on the whole of its last day. */
  async on(
    { id, sides }: Pick<ConferenceFrame, 'id' | 'sides'>,
    today: CivilDate,
    faults: TimerFaults,
  ): Promise<readonly DueFiring[]> {
    if (!jointStatus(this.calendars.joint(sides), today).working) return [];
    return this.unitOfWork.read({ sideId: null }, async (tx) => {
      const sought = { conferenceId: id, sideId: null, on: today };
      const ids = await this.candidates.due(tx, await this.clockwork.running(tx, id), sought);
      if (ids.length === 0) return [];
      const some = await this.facts.load(tx, id, { ids });
      const span = { sides, sideId: null, joint: true, day: today, until: today };
      const planned = await this.clockwork.planned(tx, some, span, faults);
      return planned.filter(({ action, dueOn }) => action === 'lapse' && dueOn < today);
    });
  }
}
