import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import { ProposalService } from '../../proposals/index.js';
import { type DueFiring, FiringRepository } from './firing.repository.js';
import { LapsesDue } from './lapses-due.js';
import type { TimerFaults } from './timer-faults.js';

/** How the engine says that the proposal ended otherwise, or that its last day is not over after all. */
const OTHERWISE = ['no_open_proposal', 'proposal_gone', 'not_lapsed', 'closed'];

/** Thrown to undo the transaction of a lapse that another sweep has claimed. */
class ClaimedElsewhere extends Error {}

/** Ends proposals that nobody answered in time, each in a transaction of its own with its claim. */
@Injectable()
export class LapseSweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly due: LapsesDue,
    private readonly firings: FiringRepository,
    private readonly proposals: ProposalService,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets lapse what the last day of which is over by the clock, on days on which all sides work; gives how many. An answer that
   * came first wins, and the proposal is left as it ended. One that cannot be ended is noted and keeps no other from its end.
   */
  async run(frame: Pick<ConferenceFrame, 'id' | 'sides'>, faults: TimerFaults): Promise<number> {
    const today = this.clock.today();
    const due = await this.due.on(frame, today, faults);
    let count = 0;
    for (const firing of due) {
      try {
        if (await this.lapse(frame.id, firing, today)) count += 1;
      } catch (error) {
        faults.note('lapse', firing.commitmentId, error);
      }
    }
    return count;
  }

  private async lapse(conferenceId: string, firing: DueFiring, on: CivilDate): Promise<boolean> {
    const proposalId = /proposal:([0-9a-f-]+)/.exec(firing.anchorKey)?.[1];
    if (proposalId === undefined) return false;
    try {
      await this.unitOfWork.run({ sideId: null }, async (tx) => {
        // First the commitment's lock, which every answer takes too, so that nobody waits for another in a ring.
        await this.proposals.lapse(tx, { proposalId, conferenceId, lapsesOn: firing.dueOn });
        const claimed = await this.firings.claim(tx, [{ ...firing, told: true }], { on, at: this.clock.now() });
        if (claimed === 0) throw new ClaimedElsewhere();
      });
      return true;
    } catch (error) {
      if (error instanceof ClaimedElsewhere) return false;
      if (error instanceof Problem && OTHERWISE.includes(error.code)) return false;
      throw error;
    }
  }
}
