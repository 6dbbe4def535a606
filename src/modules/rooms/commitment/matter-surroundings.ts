import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Subject } from '../../../domain/workflow/subject.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentView } from '../../commitments/index.js';
import { OrganisationDirectory, type OrganisationView } from '../../directory/index.js';
import { ReminderReasons } from '../../reminders/index.js';
import { TimerOutlook } from '../../timers/index.js';
import type { Matter } from './matter.js';

/** What stands around a commitment on its page: what comes next, and organisations by name. */
@Injectable()
export class MatterSurroundings {
  constructor(
    private readonly reminders: ReminderReasons,
    private readonly timers: TimerOutlook,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** What the reader's side will be reminded of, and what will happen by itself. Throws not_found. */
  async coming(tx: Transaction, actor: Actor, id: string): Promise<Pick<Matter, 'reminders' | 'timers'>> {
    const [reminders, timers] = await Promise.all([
      this.reminders.coming(tx, actor, id),
      this.timers.within(tx, actor, id),
    ]);
    return { reminders, timers };
  }

  /** Every organisation of the actor's conference with its posts. */
  async bodies(tx: Transaction, actor: Actor): Promise<readonly OrganisationView[]> {
    return this.directory.within(tx, actor.conferenceId);
  }
}

/** Whether a proposal on the page names organisations that the commitment itself may not have. */
export function namesBodies({ proposal, pastProposals }: CommitmentView): boolean {
  return [...(proposal === null ? [] : [proposal]), ...pastProposals].some(({ subject }) => namesOwners(subject));
}

function namesOwners(subject: Subject): boolean {
  if (subject.type === 'owners') return true;
  if (subject.type === 'split') return subject.parts.some(({ assignments }) => assignments !== null);
  return subject.type === 'move' && subject.successor !== null && subject.successor.assignments !== null;
}
