import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Subject } from '../../../domain/workflow/subject.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentView } from '../../commitments/index.js';
import { WorkingCalendars } from '../../conferences/index.js';
import { OrganisationDirectory, type OrganisationView } from '../../directory/index.js';
import { type LapseDay, lapseDay } from './lapse-day.js';

/** What a proposal on a commitment's page is read with: calendars, and organisations by name. */
@Injectable()
export class MatterSurroundings {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly directory: OrganisationDirectory,
  ) {}

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
