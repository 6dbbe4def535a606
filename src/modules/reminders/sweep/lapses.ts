import { Injectable } from '@nestjs/common';
import type { ConferenceFrame } from '../../conferences/index.js';
import { LapseSweep } from '../../timers/index.js';
import { WorkflowLapses } from '../../workflows/index.js';

/** Ends what nobody answered in time: proposals on commitments, and those of versions and migrations of workflows. */
@Injectable()
export class Lapses {
  constructor(
    private readonly commitments: LapseSweep,
    private readonly workflows: WorkflowLapses,
  ) {}

  /** Safe to repeat and to run in parallel. */
  async run(frame: Pick<ConferenceFrame, 'id' | 'sides'>): Promise<void> {
    await this.commitments.run(frame);
    await this.workflows.run(frame);
  }
}
