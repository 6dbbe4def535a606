import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { daysBetween, type CivilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Problem } from '../../../platform/http/problem.js';
import { ReminderSweepService } from './reminder-sweep.service.js';
import { SweepFailed } from './sweep-faults.js';
import type { SweepOutcome } from './sweep-outcome.js';

const FARTHEST_DAYS = 366;

/** A sweep that a secretariat asks for. */
@Injectable()
export class SweepByHand {
  constructor(
    private readonly sweeps: ReminderSweepService,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * Sweeps the actor's own side for today or a day that was missed. Throws forbidden, no_side, and invalid_input for a day to
   * come, whose reminders would be used up before their time, and for one more than a year ago.
   */
  async sweep({ role, sideId, conferenceId }: Actor, on: CivilDate): Promise<SweepOutcome> {
    if (role !== 'secretariat') throw new Problem('forbidden');
    if (sideId === null) throw new Problem('no_side');
    const ago = daysBetween(on, this.clock.today());
    const detail = ago < 0 ? 'day_to_come' : ago > FARTHEST_DAYS ? 'day_long_past' : null;
    if (detail !== null) throw new Problem('invalid_input', { faults: [{ pointer: '/on', detail }] });
    try {
      return await this.sweeps.sweep({ conferenceId, sideId, on, dryRun: false });
    } catch (error) {
      if (!(error instanceof SweepFailed)) throw error;
      error.log(this.logger);
      if (error.faults.some(({ part }) => part === 'side')) throw error;
      return error.outcome; // what else went wrong is no matter of his side alone, and the daily sweep comes back to it
    }
  }
}
