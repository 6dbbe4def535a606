import { Injectable } from '@nestjs/common';
import { completeBody, type ProposedContent } from '../../domain/records/complete-body.js';
import type { Actor } from '../../domain/shared/actor.js';
import type { Command } from '../../domain/workflow/command.js';
import { transition } from '../../domain/workflow/transition.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type CommitmentInHand, CommitmentStore, denied, FactsAtHand } from '../commitments/index.js';
import type { ProposalOutcome } from './proposal-wish.js';

/** An answer to an open proposal, as the engine takes it. */
export type Answer = Extract<Command, { type: 'accept' | 'decline' | 'rescind' }>;

/** A command about a proposal, with the hash of the content as it is now and, where it opens one, what was hashed. */
export interface ProposalCommand {
  readonly asked: Answer | Extract<Command, { type: 'propose' }>;
  readonly contentHash: string | null;
  readonly proposed: ProposedContent | null;
}

const ENDS_AS = { propose: 'open', accept: 'accepted', decline: 'declined', rescind: 'rescinded' } as const;

/** Lets the engine decide a command about a proposal and saves what it decided. */
@Injectable()
export class ProposalDecision {
  constructor(
    private readonly store: CommitmentStore,
    private readonly facts: FactsAtHand,
  ) {}

  /** Decides and saves; throws the Problem of the denial. */
  async carryOut(
    tx: Transaction,
    taken: CommitmentInHand,
    actor: Actor,
    { asked, contentHash, proposed }: ProposalCommand,
  ): Promise<ProposalOutcome> {
    const author = this.store.authorOf(actor);
    const sentence = proposed !== null && proposed.sentence !== null;
    const facts = await this.facts.gather(tx, taken, actor, { on: author.on, sentence, contentHash });
    const decided = transition(taken.definition, taken.state, asked, facts);
    if (!decided.ok) throw denied(decided.denial);
    const { next, standing, effects } = decided;
    const bodies = effects.map(({ body }) => completeBody(body, proposed, actor.language));
    const version = await this.store.append(tx, taken, { bodies, next, author });
    const open = next.proposal ?? taken.state.proposal;
    return {
      proposalId: asked.proposalId,
      commitmentId: taken.id,
      contentHash: open?.contentHash ?? '',
      state: next.proposal === null ? ENDS_AS[asked.type] : 'open',
      awaits: next.proposal === null ? [] : taken.sides.filter((side) => !next.proposal?.consents.includes(side)),
      version,
      joint: next.joint,
      standing,
    };
  }
}
