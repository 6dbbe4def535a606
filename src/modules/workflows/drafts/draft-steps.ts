import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { VoidProposals } from '../proposals/void-proposals.js';
import { WorkflowRecordsRepository } from '../workflow-records.repository.js';
import type { CheckedDraft, DraftState } from './workflow-draft.js';
import { WorkflowDraftRepository } from './workflow-draft.repository.js';

/** A step to take: what the draft becomes, and the edit as it is recorded; null where it is given up. */
interface Step {
  readonly draft: CheckedDraft;
  readonly title: string;
  readonly body: unknown;
  readonly state: DraftState;
  readonly edit: object | null;
}

/** One step of a draft, with all that belongs to it. */
@Injectable()
export class DraftSteps {
  constructor(
    private readonly drafts: WorkflowDraftRepository,
    private readonly records: WorkflowRecordsRepository,
    private readonly voiding: VoidProposals,
    private readonly clock: Clock,
  ) {}

  /** The instant by the clock of the house. */
  now(): Date {
    return this.clock.now();
  }

  /** Saves the step, records it, and voids the proposal whose content it changes. */
  async take(tx: Transaction, actor: Actor, { draft, title, body, state, edit }: Step): Promise<void> {
    const { conferenceId, id } = draft;
    if (draft.proposalId !== null)
      await this.voiding.edited(tx, { conferenceId, subjectId: id, actor }, draft.proposalId);
    await this.drafts.step(tx, id, { title, body, state, accountId: actor.accountId, at: this.clock.now() });
    const version = draft.version + 1;
    const recorded = { conferenceId, subjectId: id, actor };
    if (edit === null) await this.records.append(tx, recorded, 'draft_discarded', { version });
    else await this.records.append(tx, recorded, 'draft_edited', { version, edit });
  }
}
