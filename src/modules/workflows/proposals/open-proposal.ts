import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Kind } from '../../../domain/shared/kind.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { sideOf } from '../side-of.js';
import { WorkflowRecordsRepository } from '../workflow-records.repository.js';
import { CarryOut } from './carry-out.js';
import { hashedContent } from './content-hash.js';
import type { ProposalSubject } from './workflow-proposal.js';
import { WorkflowProposalRepository } from './workflow-proposal.repository.js';

/** What is to be proposed. */
export interface Proposing {
  readonly subject: ProposalSubject;
  readonly kind: Kind;
  readonly title: string;
  readonly content: object;
  readonly what: string;
}

/** Opens proposals. */
@Injectable()
export class OpenProposal {
  constructor(
    private readonly proposals: WorkflowProposalRepository,
    private readonly records: WorkflowRecordsRepository,
    private readonly carryOut: CarryOut,
    private readonly clock: Clock,
  ) {}

  /** Opens a proposal with the consent of its own side, and carries it out where there is no other. Gives its id. */
  async open(tx: Transaction, actor: Actor, { subject, kind, title, content, what }: Proposing): Promise<string> {
    const { conferenceId, accountId, postId } = actor;
    const sideId = sideOf(actor);
    const { text, hash: contentHash } = hashedContent(content);
    const [id, at] = [randomUUID(), this.clock.now()];
    await this.proposals.add(tx, {
      id,
      conferenceId,
      subject,
      kind,
      title,
      content: text,
      contentHash,
      proposedBy: sideId,
      at,
    });
    await this.proposals.consent(tx, { proposalId: id, sideId, contentHash, accountId, postId, at });
    const subjectId = subject.draftId ?? subject.migrationId;
    await this.records.append(tx, { conferenceId, subjectId, actor }, 'proposed', {
      proposalId: id,
      contentHash,
      what,
    });
    const opened = await this.proposals.find(tx, conferenceId, id);
    if (opened !== null) await this.carryOut.ifComplete(tx, actor, opened);
    return id;
  }
}
