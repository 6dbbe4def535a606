import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Subject } from '../../../domain/workflow/subject.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentView } from '../../commitments/index.js';
import { WorkingCalendars } from '../../conferences/index.js';
import { OrganisationDirectory, type OrganisationView } from '../../directory/index.js';
import { ReminderReasons } from '../../reminders/index.js';
import { TimerOutlook } from '../../timers/index.js';
import { type LapseDay, lapseDay } from './lapse-day.js';
import type { Matter } from './matter.js';

/** What a commitment's page tells beside the commitment: what comes next, and what a proposal on it is read with. */
@Injectable()
export class MatterSurroundings {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly directory: OrganisationDirectory,
    private readonly reminders: ReminderReasons,
    private readonly timers: TimerOutlook,
  ) {}

  /** What will go out and happen next, as far as the actor may know. */
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

  /** The day on which the open proposal lapses; null where none is open or it never does. */
  lapseOf({ proposal, frame, jointState }: CommitmentView, definition: Definition): LapseDay | null {
    if (proposal === null) return null;
    const calendars = Object.fromEntries(frame.sides.map(({ id, calendar }) => [id, this.calendars.named(calendar)]));
    return lapseDay(definition, { ...proposal, joint: jointState }, calendars);
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
