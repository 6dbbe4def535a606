import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { plannedTimers } from '../../../domain/workflow/timers/planned-timers.js';
import type { TimerFacts } from '../../../domain/workflow/timers/timer-facts.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { DefinitionLibrary, type DefinitionName } from '../../commitments/index.js';
import { type ConferenceFrame, WorkingCalendars } from '../../conferences/index.js';
import type { DueFiring } from '../fire/firing.repository.js';
import type { TimerFaults } from '../fire/timer-faults.js';
import type { TimedCommitment } from './timer-facts.repository.js';

/** Whose timers are worked out, as things stand on `day`, and until when. */
export interface TimerSpan {
  readonly sides: ConferenceFrame['sides'];
  /** Timers of this side's own matters; none where null. */
  readonly sideId: SideId | null;
  /** Timers of all sides together. */
  readonly joint: boolean;
  readonly day: CivilDate;
  readonly until: CivilDate;
}

/** Works out with the domain what the timers of commitments will do. */
@Injectable()
export class TimerClockwork {
  constructor(
    private readonly definitions: DefinitionLibrary,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Every definition that commitments of a conference may run on: those shipped, and those it agreed on. */
  async running(tx: Transaction, conferenceId: string): Promise<readonly Definition[]> {
    return this.definitions.running(conferenceId, tx);
  }

  /** What the workflow of a commitment says. */
  async definitionOf(tx: Transaction, one: DefinitionName): Promise<Definition> {
    return this.definitions.find(one, tx);
  }

  /** The calendar of every side. */
  calendarsOf(sides: ConferenceFrame['sides']): Readonly<Record<SideId, WorkingCalendar>> {
    return Object.fromEntries(sides.map(({ id, calendar }) => [id, this.calendars.named(calendar)]));
  }

  /**
   * All that has not fired and is due by the end of the span, for each commitment in order of day. One that cannot be worked out is
   * noted and left out, where somebody takes note; otherwise throws.
   */
  async planned(
    tx: Transaction,
    commitments: readonly TimedCommitment[],
    span: TimerSpan,
    faults?: TimerFaults,
  ): Promise<readonly DueFiring[]> {
    const calendars = this.calendarsOf(span.sides);
    await this.definitions.know(commitments, tx);
    return commitments.flatMap((one) => {
      try {
        return this.plannedOf(one, span, calendars);
      } catch (error) {
        if (faults === undefined) throw error;
        faults.note('timer', one.id, error);
        return [];
      }
    });
  }

  private plannedOf(
    one: TimedCommitment,
    { sideId, joint, day, until }: TimerSpan,
    calendars: Readonly<Record<SideId, WorkingCalendar>>,
  ): readonly DueFiring[] {
    const definition = this.definitions.get(one.kind, one.version);
    const facts = narrowed(one.facts, sideId, joint);
    const { fired, migrations, version, sequence } = one;
    return plannedTimers(definition, { facts, calendars, day, fired, migrations }, until)
      .filter(({ side }) => (side === null ? joint : side === sideId))
      .map((timer) => ({ ...timer, commitmentId: one.id, version, sequence }));
  }
}

/** The other sides' positions and what is of all sides are left out where nobody asks for them. */
function narrowed(facts: TimerFacts, sideId: SideId | null, joint: boolean): TimerFacts {
  const own = sideId === null ? undefined : facts.positions[sideId];
  return {
    ...facts,
    positions: sideId === null || own === undefined ? {} : { [sideId]: own },
    proposal: joint ? facts.proposal : null,
  };
}
