import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { compareDefinitions } from '../../../domain/workflow/compare/compare-definitions.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { DefinitionLibrary } from '../../commitments/index.js';
import { DraftsInHand } from '../drafts/drafts-in-hand.js';
import { WorkflowDraftRepository } from '../drafts/workflow-draft.repository.js';
import type { Seen } from '../side-of.js';
import { lockKind } from './kind-lock.repository.js';
import { OpenProposal } from './open-proposal.js';
import { versionContent } from './version-content.js';

/** Proposes a draft as the next version of its kind. */
@Injectable()
export class ProposeVersion {
  constructor(
    private readonly inHand: DraftsInHand,
    private readonly drafts: WorkflowDraftRepository,
    private readonly library: DefinitionLibrary,
    private readonly opening: OpenProposal,
    private readonly clock: Clock,
  ) {}

  /** Opens the proposal and gives its id. Throws as `ProposalDesk.proposeVersion` says. */
  async propose(tx: Transaction, actor: Actor, seen: Seen): Promise<string> {
    const { kind } = await this.inHand.look(tx, actor, seen.id);
    await lockKind(tx, kind);
    const draft = await this.inHand.take(tx, actor, seen);
    if (draft.proposalId !== null) throw new Problem('proposal_open');
    const { definition } = draft;
    if (definition === null) throw new Problem('workflow_faulty', { members: { workflow_faults: draft.faults } });
    await this.library.refresh(tx);
    const same = this.library
      .all(actor.conferenceId)
      .filter((one) => one.kind === kind)
      .find((one) => compareDefinitions(one, definition).length === 0);
    if (same !== undefined) throw new Problem('workflow_unchanged', { params: { version: same.version } });
    const { id: draftId, title, body } = draft;
    const step = { title, body, state: 'proposed', accountId: actor.accountId, at: this.clock.now() } as const;
    await this.drafts.step(tx, draftId, step);
    const content = versionContent(actor.conferenceId, definition);
    return this.opening.open(tx, actor, {
      subject: { draftId },
      kind,
      title,
      content,
      what: `${kind}.v${definition.version}`,
    });
  }
}
