import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Facts, TermsAtHand } from '../../../domain/workflow/command.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentInHand } from './commitment-in-hand.js';
import { SharedEvidenceRepository } from './shared-evidence.repository.js';

/** What a command brings along for the decision, beside what is stored. */
export interface BroughtFacts {
  readonly on: CivilDate;
  readonly sentence?: boolean;
  readonly contentHash?: string | null;
  readonly terms?: TermsAtHand | null;
  /** Where it was counted already, beside something else. */
  readonly sharedEvidence?: number;
  /** The version of the workflow that a migration leads to. */
  readonly target?: Definition | null;
}

/** Gathers the facts that the engine decides on; it looks nothing up itself. */
@Injectable()
export class FactsAtHand {
  constructor(private readonly evidence: SharedEvidenceRepository) {}

  /** The facts for a command of the actor on a commitment in hand. */
  async gather(tx: Transaction, taken: CommitmentInHand, actor: Actor, brought: BroughtFacts): Promise<Facts> {
    return {
      sides: taken.sides,
      actor: { sideId: actor.sideId, role: actor.role, part: taken.part },
      on: brought.on,
      sharedEvidence: brought.sharedEvidence ?? (await this.sharedEvidence(tx, taken.id)),
      sentence: brought.sentence ?? false,
      contentHash: brought.contentHash ?? null,
      terms: brought.terms ?? null,
      target: brought.target ?? null,
    };
  }

  /** How many pieces of evidence on a commitment all sides can see. */
  async sharedEvidence(tx: Transaction, commitmentId: string): Promise<number> {
    return this.evidence.count(tx, commitmentId);
  }
}
