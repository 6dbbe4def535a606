import { Injectable } from '@nestjs/common';
import { completeBody } from '../../domain/records/complete-body.js';
import type { Actor } from '../../domain/shared/actor.js';
import type { RecordedAssignment } from '../../domain/workflow/commitment-terms.js';
import { transition } from '../../domain/workflow/transition.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  CommitmentStore,
  DecisionWriter,
  denied,
  FactsAtHand,
  type Moved,
  TermsAtHandRepository,
} from '../commitments/index.js';

/** A part of an organisation, by its code; the side is the organisation's own. */
export type NamedOwner = Pick<RecordedAssignment, 'organisation' | 'part'>;

/** Owners of one's own side, as they are to be. */
export interface OwnersWish {
  readonly commitmentId: string;
  readonly owners: readonly NamedOwner[];
  readonly seenVersion: number;
}

/** Where the commitment stands then, and the proposal that ended with the change. */
export interface OwnersSet extends Moved {
  readonly voidedProposalId: string | null;
}

/** Sets the owners of one side, which is its secretariat's own business. Across sides, owners are proposed. */
@Injectable()
export class OwnOwnersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly facts: FactsAtHand,
    private readonly terms: TermsAtHandRepository,
    private readonly writer: DecisionWriter,
  ) {}

  /** Replaces the owners of the actor's side; an open proposal ends, for it was made on others. Throws the Problem of the denial. */
  async set(actor: Actor, wish: OwnersWish): Promise<OwnersSet> {
    return this.unitOfWork.run(actor, async (tx) => {
      const taken = await this.store.take(tx, wish.commitmentId, actor);
      const author = this.store.authorOf(actor);
      const codes = wish.owners.map(({ organisation }) => organisation);
      const terms = { ...(await this.terms.gather(tx, taken, { organisations: codes, into: null })), fresh: [] };
      const facts = await this.facts.gather(tx, taken, actor, { on: author.on, terms });
      // An organisation nobody knows is taken for one's own, so that the refusal names it and not a side.
      const sideOf = (code: string) =>
        Object.hasOwn(terms.organisations, code) ? (terms.organisations[code] ?? null) : actor.sideId;
      const assignments = wish.owners.map(({ organisation, part }) => {
        return { organisation, part, side: sideOf(organisation), inferred: false };
      });
      const asked = { type: 'assign', assignments, seenVersion: wish.seenVersion } as const;
      const decided = transition(taken.definition, taken.state, asked, facts);
      if (!decided.ok) throw denied(decided.denial);
      const { effects, next, standing } = decided;
      const complete = (record: Parameters<typeof completeBody>[0]) => completeBody(record, null, actor.language);
      const version = await this.writer.write(tx, taken, { effects, next, author, complete });
      return { version, joint: next.joint, standing, voidedProposalId: taken.state.proposal?.id ?? null };
    });
  }
}
