import { Injectable } from '@nestjs/common';
import { completeBody, type ProposedContent } from '../../domain/records/complete-body.js';
import type { Actor } from '../../domain/shared/actor.js';
import { type Command, type Facts, SYSTEM, type TermsAtHand } from '../../domain/workflow/command.js';
import type { NamedCommitment } from '../../domain/workflow/commitment-terms.js';
import type { Effect } from '../../domain/workflow/effect.js';
import { transition } from '../../domain/workflow/transition.js';
import type { Transaction } from '../../platform/database/transaction.js';
import {
  type CommitmentInHand,
  CommitmentStore,
  DecisionWriter,
  denied,
  FactsAtHand,
  type RecordAuthor,
} from '../commitments/index.js';
import type { LapseWish, ProposalOutcome } from './proposal-wish.js';

/** An answer to an open proposal, as the engine takes it. */
export type Answer = Extract<Command, { type: 'accept' | 'decline' | 'rescind' }>;

/** A command that opens a proposal, as the engine takes it. */
export type Opening = Extract<Command, { type: 'propose' | 'counter' }>;

/** A command about a proposal, with the hash of the content as it is now and, where it opens one, what was hashed. */
export interface ProposalCommand {
  readonly asked: Answer | Opening;
  readonly contentHash: string | null;
  readonly proposed: ProposedContent | null;
  /** What judging and carrying out the subject needs; null where it concerns the state alone. */
  readonly terms: TermsAtHand | null;
  /** Version that a migration leads to. */
  readonly toVersion: number | null;
}

const ENDS_AS = {
  propose: 'open',
  counter: 'open',
  accept: 'accepted',
  decline: 'declined',
  rescind: 'rescinded',
  lapse: 'lapsed',
} as const;

/** Lets the engine decide a command about a proposal and saves what it decided. */
@Injectable()
export class ProposalDecision {
  constructor(
    private readonly store: CommitmentStore,
    private readonly facts: FactsAtHand,
    private readonly writer: DecisionWriter,
  ) {}

  /** Decides and saves nothing: whether the command would be carried out now. Throws the Problem of the denial. */
  async rehearse(
    tx: Transaction,
    seen: CommitmentInHand,
    actor: Actor,
    { asked, contentHash, proposed, terms }: ProposalCommand,
  ): Promise<void> {
    const { on } = this.store.authorOf(actor);
    const sentence = proposed !== null && proposed.sentence !== null;
    const facts = await this.facts.gather(tx, seen, actor, { on, sentence, contentHash, terms });
    const decided = transition(seen.definition, seen.state, asked, facts);
    if (!decided.ok) throw denied(decided.denial);
  }

  /** Decides and saves; throws the Problem of the denial. */
  async carryOut(
    tx: Transaction,
    taken: CommitmentInHand,
    actor: Actor,
    { asked, contentHash, proposed, terms, toVersion }: ProposalCommand,
  ): Promise<ProposalOutcome> {
    const author = this.store.authorOf(actor);
    const sentence = proposed !== null && proposed.sentence !== null;
    const target = toVersion === null ? null : this.store.definition(taken.kind, toVersion);
    const brought = { on: author.on, sentence, contentHash, terms, target };
    const facts = await this.facts.gather(tx, taken, actor, brought);
    return this.decide(tx, taken, { asked, facts, author }, (record) => completeBody(record, proposed, actor.language));
  }

  /** Ends a proposal that nobody answered in time, in nobody's name; throws the Problem of the denial. */
  async lapse(tx: Transaction, taken: CommitmentInHand, { proposalId, lapsesOn }: LapseWish): Promise<ProposalOutcome> {
    const author = this.store.systemAuthor();
    const asked = { type: 'lapse', proposalId, seenVersion: taken.state.version } as const;
    const nothing = { sharedEvidence: 0, sentence: false, contentHash: null };
    const facts: Facts = { sides: taken.sides, actor: SYSTEM, on: author.on, lapsesOn, ...nothing };
    return this.decide(tx, taken, { asked, facts, author }, (record) => completeBody(record, null, 'en'));
  }

  private async decide(
    tx: Transaction,
    taken: CommitmentInHand,
    {
      asked,
      facts,
      author,
    }: {
      asked: Answer | Opening | Extract<Command, { type: 'lapse' }>;
      facts: Facts;
      author: RecordAuthor;
    },
    complete: Parameters<DecisionWriter['write']>[2]['complete'],
  ): Promise<ProposalOutcome> {
    const decided = transition(taken.definition, taken.state, asked, facts);
    if (!decided.ok) throw denied(decided.denial);
    const { next, standing, effects } = decided;
    const version = await this.writer.write(tx, taken, { effects, next, author, complete });
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
      linked: linkedBy(effects),
    };
  }
}

function linkedBy(effects: readonly Effect[]): readonly NamedCommitment[] {
  return effects.flatMap((effect) => (effect.type === 'record' ? [] : [effect.commitment]));
}
