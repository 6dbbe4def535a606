import { Injectable } from '@nestjs/common';
import type { RecordBody } from '../../../domain/records/record-body.js';
import type { VoidCause } from '../../../domain/workflow/effect.js';
import { voidProposal } from '../../../domain/workflow/void-proposal.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type CommitmentInHand, CommitmentStore, recordsOf } from '../../commitments/index.js';
import type { TermsAmendment } from '../terms/compare-terms.js';
import { NOBODY } from './lead-authors.js';
import { stateAfter } from './state-after.js';

/** Amends loaded commitments by records, so that they say what a changed file says. */
@Injectable()
export class TermsAmender {
  constructor(
    private readonly store: CommitmentStore,
    private readonly clock: Clock,
  ) {}

  /** Writes the amendment; an open proposal whose content it changes is voided with it. */
  async amend(tx: Transaction, conferenceId: string, amendment: TermsAmendment): Promise<void> {
    const today = this.clock.today();
    let taken = await this.store.take(tx, amendment.stored.id, { organisationId: null, conferenceId });
    for (const { body, agreedOn } of amendment.deadlines) taken = await this.append(tx, taken, [body], agreedOn);
    const amended = amendment.amended === null ? [] : [amendment.amended];
    const because = causeOf(amendment);
    const open = because === null ? null : taken.state.proposal;
    const voided = open === null || because === null ? [] : recordsOf([voidProposal(open, because)]);
    if (amended.length + voided.length > 0) await this.append(tx, taken, [...amended, ...voided], today);
  }

  private async append(
    tx: Transaction,
    taken: CommitmentInHand,
    bodies: readonly RecordBody[],
    on: CivilDate,
  ): Promise<CommitmentInHand> {
    const next = bodies.reduce((state, body) => stateAfter(state, body, { sides: taken.sides, on }), taken.state);
    const author = { ...NOBODY, sideId: null, on, at: this.clock.now() };
    await this.store.append(tx, taken, { bodies, next, author });
    return { ...taken, state: next };
  }
}

/** What consent is given to and the file has changed; null where it changed nothing of that. */
function causeOf({ deadlines, amended }: TermsAmendment): VoidCause | null {
  if (deadlines.length > 0) return 'deadline_changed';
  if (amended?.texts !== undefined) return 'text_changed';
  return amended?.assignments === undefined ? null : 'owners_changed';
}
