import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { writeDefinition } from '../../../domain/workflow/authoring/write-definition.js';
import { checkDefinition } from '../../../domain/workflow/check-definition.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { DefinitionLibrary, storedDefinition, WorkflowDefinitionRepository } from '../../commitments/index.js';
import { WorkflowDraftRepository } from '../drafts/workflow-draft.repository.js';
import { WorkflowRecordsRepository } from '../workflow-records.repository.js';
import { definitionOf, type VersionContent } from './version-content.js';
import { VoidProposals } from './void-proposals.js';
import type { WorkflowProposal } from './workflow-proposal.js';

/** Makes what every side consented to the next version of its kind. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly definitions: WorkflowDefinitionRepository,
    private readonly library: DefinitionLibrary,
    private readonly drafts: WorkflowDraftRepository,
    private readonly records: WorkflowRecordsRepository,
    private readonly voiding: VoidProposals,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores the definition for good; every process knows it from its next reading on. Throws content_changed where the version
   * was taken meanwhile: the content named its number.
   */
  async publish(
    tx: Transaction,
    actor: Actor,
    proposal: WorkflowProposal & { readonly draftId: string },
  ): Promise<void> {
    const { conferenceId, draftId, id: proposalId } = proposal;
    const agreed = definitionOf(proposal.content as VersionContent);
    // Read anew, so that what is stored is what reading its file would store, down to the order of its members.
    const checked = checkDefinition(writeDefinition(agreed), { kind: agreed.kind, version: agreed.version });
    if (!checked.ok) throw new Problem('workflow_faulty', { members: { workflow_faults: checked.faults } });
    const stored = storedDefinition(checked.definition);
    if (!(await this.definitions.add(tx, { ...stored, conferenceId }, this.clock.now())))
      throw new Problem('content_changed');
    await this.drafts.settle(tx, draftId, stored.version);
    const name = `${stored.kind}.v${stored.version}`;
    await this.records.append(tx, { conferenceId, subjectId: draftId, actor }, 'published', {
      proposalId,
      name,
      sha256: stored.sha256,
    });
    await this.voiding.numberTaken(tx, agreed.kind);
    tx.afterCommit(() => void this.library.refresh().catch(() => undefined)); // what is not known is read when it is wanted
  }
}
