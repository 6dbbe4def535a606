import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { daysBetween, type CivilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/http/problem.js';
import { ReminderSweepService } from './reminder-sweep.service.js';
import type { SweepOutcome } from './sweep-outcome.js';

const FARTHEST_DAYS = 366;

/** A sweep that a secretariat asks for. */
@Injectable()
export class SweepByHand {
  constructor(
    private readonly sweeps: ReminderSweepService,
    private readonly clock: Clock,
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
    return this.sweeps.sweep({ conferenceId, sideId, on, dryRun: false });
  }
}
