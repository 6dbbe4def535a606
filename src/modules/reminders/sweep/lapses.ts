import { Injectable } from '@nestjs/common';
import type { ConferenceFrame } from '../../conferences/index.js';
import { LapseSweep, type TimerFaults } from '../../timers/index.js';
import { WorkflowLapses } from '../../workflows/index.js';
import { WorkflowNoticesRepository } from './workflow-notices.repository.js';

/** Ends what nobody answered in time: proposals on commitments, and those of versions and migrations of workflows. */
@Injectable()
export class Lapses {
  constructor(
    private readonly commitments: LapseSweep,
    private readonly workflows: WorkflowLapses,
    private readonly notices: WorkflowNoticesRepository,
  ) {}

  /** Gives how many ended; one that cannot be ended is noted and keeps no other from its end. Safe to repeat and to run in parallel. */
  async run(frame: Pick<ConferenceFrame, 'id' | 'sides'>, faults: TimerFaults): Promise<number> {
    const commitments = await this.commitments.run(frame, faults);
    const toldOn = await this.notices.firstDays(frame.sides.map(({ id }) => id));
    return commitments + (await this.workflows.run(frame, toldOn, (id, error) => faults.note('lapse', id, error)));
  }
}
