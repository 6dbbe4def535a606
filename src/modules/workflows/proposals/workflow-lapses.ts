import { Injectable } from '@nestjs/common';
import { jointStatus } from '../../../domain/calendar/joint-status.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ConferenceFrame, WorkingCalendars } from '../../conferences/index.js';
import { lastDay } from './lapse-day.js';
import { ProposalAnswers } from './proposal-answers.js';
import { WorkflowProposalRepository } from './workflow-proposal.repository.js';

/** Ends proposals of versions and migrations that nobody answered in time. */
@Injectable()
export class WorkflowLapses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: WorkflowProposalRepository,
    private readonly answers: ProposalAnswers,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets lapse what the last day of which is over, on days on which all sides work; gives how many. `toldOn` says when somebody
   * was first told of each: one of which nobody was does not lapse. An answer that came first wins. One that cannot be ended is
   * handed to `note` and keeps no other from its end.
   */
  async run(
    { id: conferenceId, sides }: Pick<ConferenceFrame, 'id' | 'sides'>,
    toldOn: ReadonlyMap<string, CivilDate>,
    note: (id: string, error: unknown) => void,
  ): Promise<number> {
    const today = this.clock.today();
    const joint = this.calendars.joint(sides);
    if (!jointStatus(joint, today).working) return 0;
    const open = await this.unitOfWork.read({ sideId: null }, (tx) => this.proposals.open(tx, conferenceId));
    let count = 0;
    for (const { id, openedAt } of open) {
      const told = toldOn.get(id);
      if (told === undefined || lastDay(joint, openedAt, told) >= today) continue;
      try {
        if (await this.unitOfWork.run({ sideId: null }, (tx) => this.answers.lapse(tx, conferenceId, id))) count += 1;
      } catch (error) {
        note(id, error);
      }
    }
    return count;
  }
}
