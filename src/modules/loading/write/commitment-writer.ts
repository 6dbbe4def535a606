import { Injectable } from '@nestjs/common';
import type { RecordBody } from '../../../domain/records/record-body.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  type CommitmentInHand,
  CommitmentStore,
  ProposalContentRepository,
  unwritten,
} from '../../commitments/index.js';
import type { PlannedCommitment } from '../history/history-step.js';
import { batchSteps } from './batch-steps.js';
import { type LeadAuthor, NOBODY } from './lead-authors.js';
import { LoadSideRepository } from './load-side.repository.js';
import { ToldTime } from './recorded-at.js';
import { stateAfter } from './state-after.js';

/** Beside the history itself: where it belongs, whose hand it is in, when it was written down. */
export interface Writing {
  readonly conferenceId: string;
  readonly sides: readonly SideId[];
  readonly definition: Definition;
  readonly authors: ReadonlyMap<SideId, LeadAuthor>;
  /** The present where records are written now; null where history is told as of its own days. */
  readonly now: Date | null;
}

/** Writes the history of a new commitment as records, through the one store that also projects them. */
@Injectable()
export class CommitmentWriter {
  constructor(
    private readonly store: CommitmentStore,
    private readonly contents: ProposalContentRepository,
    private readonly fence: LoadSideRepository,
  ) {}

  async write(tx: Transaction, planned: PlannedCommitment, writing: Writing): Promise<void> {
    const time = new ToldTime();
    let taken = unwritten(planned, writing);
    for (const step of batchSteps(planned.steps)) {
      const author = {
        ...((step.side === null ? null : writing.authors.get(step.side)) ?? NOBODY),
        sideId: step.side,
        on: step.on,
        at: writing.now ?? time.next(step.on),
      };
      await this.fence.enter(tx, step.side);
      const bodies = await this.filledIn(tx, taken, step.bodies);
      const next = bodies.reduce(
        (state, body) => stateAfter(state, body, { sides: taken.sides, on: step.on }),
        taken.state,
      );
      await this.store.append(tx, taken, { bodies, next, author });
      taken = { ...taken, state: next };
    }
  }

  /** Proposals and consents with the content that stands now and its hash. */
  private async filledIn(
    tx: Transaction,
    taken: CommitmentInHand,
    bodies: readonly RecordBody[],
  ): Promise<RecordBody[]> {
    const filled: RecordBody[] = [];
    for (const body of bodies) {
      if (body.kind === 'proposal_opened') {
        const { content, hash } = await this.contents.build(tx, taken, body);
        filled.push({ ...body, content, contentHash: hash });
      } else if (body.kind === 'consent_given') {
        filled.push({ ...body, contentHash: taken.state.proposal?.contentHash ?? '' });
      } else filled.push(body);
    }
    return filled;
  }
}
