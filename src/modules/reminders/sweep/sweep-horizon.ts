import { Injectable } from '@nestjs/common';
import { addWorkdays } from '../../../domain/calendar/add-workdays.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ConferenceDirectory, WorkingCalendars } from '../../conferences/index.js';
import { ConferencesRepository } from './conferences.repository.js';

/** How far ahead reminders may be sent: a sweep of a later day would use up those of all days before it. */
@Injectable()
export class SweepHorizon {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conferences: ConferencesRepository,
    private readonly directory: ConferenceDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** The next day after today on which any side of any conference works, so that no day lies between that is swept; today where there is no side. */
  async nextDay(): Promise<CivilDate> {
    const today = this.clock.today();
    const days = await this.unitOfWork.run({ sideId: null }, async (tx) => {
      const found: CivilDate[] = [];
      for (const id of await this.conferences.ids(tx)) {
        const { sides } = await this.directory.frame(tx, id);
        found.push(...sides.map((side) => addWorkdays(this.calendars.of(sides, side.id), today, 1).date));
      }
      return found;
    });
    return days.sort()[0] ?? today;
  }
}
