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

  /** Sweeps the actor's own side. Throws forbidden, no_side, and invalid_input for a day more than a year away. */
  async sweep({ role, sideId, conferenceId }: Actor, on: CivilDate): Promise<SweepOutcome> {
    if (role !== 'secretariat') throw new Problem('forbidden');
    if (sideId === null) throw new Problem('no_side');
    if (Math.abs(daysBetween(this.clock.today(), on)) > FARTHEST_DAYS)
      throw new Problem('invalid_input', { faults: [{ pointer: '/on', detail: on }] });
    return this.sweeps.sweep({ conferenceId, sideId, on, dryRun: false });
  }
}
