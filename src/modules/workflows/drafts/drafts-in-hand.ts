import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { WorkflowProposalRepository } from '../proposals/workflow-proposal.repository.js';
import { refuseStale, type Seen, sideOf } from '../side-of.js';
import { checkDraft } from './check-draft.js';
import type { CheckedDraft } from './workflow-draft.js';
import { WorkflowDraftRepository } from './workflow-draft.repository.js';

/** Drafts for reading and for a command of their own side. */
@Injectable()
export class DraftsInHand {
  constructor(
    private readonly drafts: WorkflowDraftRepository,
    private readonly proposals: WorkflowProposalRepository,
  ) {}

  /** The draft with its faults. Throws no_side, not_found: also for what another side has not proposed. */
  async look(tx: Transaction, actor: Actor, id: string): Promise<CheckedDraft> {
    sideOf(actor);
    const draft = await this.drafts.find(tx, actor.conferenceId, id);
    if (draft === null) throw new Problem('not_found');
    const open = await this.proposals.openOf(tx, { draftId: id });
    return checkDraft(draft, await this.drafts.nextVersion(tx, draft.kind), open?.id ?? null);
  }

  /**
   * Locks a draft of the actor's side as its reader saw it, until the transaction ends. Throws not_your_workflow_draft,
   * workflow_draft_closed for a settled one, stale_version with the present version where it has moved on.
   */
  async take(tx: Transaction, actor: Actor, seen: Seen): Promise<CheckedDraft> {
    await this.drafts.lock(tx, actor.conferenceId, seen.id);
    const draft = await this.look(tx, actor, seen.id);
    if (draft.sideId !== actor.sideId) throw new Problem('not_your_workflow_draft');
    if (draft.state === 'published' || draft.state === 'discarded') throw new Problem('workflow_draft_closed');
    refuseStale(seen, draft);
    return draft;
  }
}
