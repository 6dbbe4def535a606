import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { civilDateAt } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type ConferenceFrame, WorkingCalendars } from '../../conferences/index.js';
import { lapseDay } from './lapse-day.js';
import type { WaitingWorkflowProposal } from './workflow-proposal.js';
import { WorkflowProposalRepository } from './workflow-proposal.repository.js';

/** A proposal that waits for a side, and until when it can be answered. */
export interface AskedOfSide extends WaitingWorkflowProposal {
  readonly openedOn: CivilDate;
  /** The last day, whole. */
  readonly lapsesOn: CivilDate;
  /** The day hangs on a calendar that is not yet published. */
  readonly provisional: boolean;
}

/** What a side is asked to agree to about workflows. Its secretariat answers. */
@Injectable()
export class WaitingProposals {
  constructor(
    private readonly proposals: WorkflowProposalRepository,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Inside a transaction of the side, the longest waiting first. One statement. */
  async of(
    tx: Transaction,
    { id, sides }: Pick<ConferenceFrame, 'id' | 'sides'>,
    sideId: SideId,
  ): Promise<readonly AskedOfSide[]> {
    const joint = this.calendars.joint(sides);
    return (await this.proposals.waiting(tx, id, sideId)).map((proposal) => {
      const { date: lapsesOn, provisional } = lapseDay(joint, proposal.openedAt);
      return { ...proposal, openedOn: civilDateAt(proposal.openedAt), lapsesOn, provisional };
    });
  }

  /** The last day, whole, on which a proposal opened at an instant can be answered. */
  lastDay({ sides }: Pick<ConferenceFrame, 'sides'>, openedAt: Date): CivilDate {
    return lapseDay(this.calendars.joint(sides), openedAt).date;
  }
}
