import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ConferenceDirectory, type ConferenceFrame, WorkingCalendars } from '../../conferences/index.js';
import { ConferencesRepository } from './conferences.repository.js';
import { Lapses } from './lapses.js';
import { SideSweep } from './side-sweep.js';
import { SweepFaults } from './sweep-faults.js';
import { NOTHING_SWEPT, type SweepOutcome, together } from './sweep-outcome.js';

/** What to sweep; a dry run does all of it and keeps nothing. */
export interface SweepOrder {
  readonly conferenceId: string;
  /** One side alone; all of them where missing. */
  readonly sideId?: SideId;
  readonly on: CivilDate;
  readonly dryRun: boolean;
}

/** Thrown to undo the transaction of a dry run, carrying what it found. */
class Undone extends Error {
  constructor(readonly outcome: SweepOutcome) {
    super('a dry run keeps nothing');
  }
}

/** Lets timers fire and sends what is due: one digest a person and working day, each reminder once, missed days caught up. */
@Injectable()
export class ReminderSweepService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conferences: ConferencesRepository,
    private readonly directory: ConferenceDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly sides: SideSweep,
    private readonly lapses: Lapses,
  ) {}

  /**
   * Sweeps the sides of a conference, each in a transaction of its own fenced to it. Safe to repeat and to run in parallel. What
   * goes wrong keeps nothing else from being swept; throws SweepFailed once all had their turn.
   */
  async sweep({ conferenceId, sideId, on, dryRun }: SweepOrder): Promise<SweepOutcome> {
    const faults = new SweepFaults();
    const frame = await this.unitOfWork.run({ sideId: null }, (tx) => this.directory.frame(tx, conferenceId));
    if (!dryRun) await faults.guard('lapses', conferenceId, () => this.lapses.run(frame, faults), 0);
    let outcome = NOTHING_SWEPT;
    const sides = frame.sides.filter(({ id }) => sideId === undefined || id === sideId);
    for (const { id } of sides) {
      const swept = () => this.sweepSide(frame, id, { on, dryRun, faults });
      outcome = together(outcome, await faults.guard('side', `${conferenceId}/${id}`, swept, NOTHING_SWEPT));
    }
    return faults.settle(outcome);
  }

  /** Sweeps every conference. Throws SweepFailed as `sweep` does. */
  async sweepAll(order: Pick<SweepOrder, 'on' | 'dryRun'>): Promise<SweepOutcome> {
    const faults = new SweepFaults();
    const ids = await this.unitOfWork.run({ sideId: null }, (tx) => this.conferences.ids(tx));
    let outcome = NOTHING_SWEPT;
    for (const conferenceId of ids) {
      const swept = () => this.sweep({ ...order, conferenceId });
      outcome = together(outcome, await faults.guard('conference', conferenceId, swept, NOTHING_SWEPT));
    }
    return faults.settle(outcome);
  }

  private async sweepSide(
    frame: ConferenceFrame,
    sideId: string,
    { on, dryRun, faults }: Pick<SweepOrder, 'on' | 'dryRun'> & { readonly faults: SweepFaults },
  ): Promise<SweepOutcome> {
    const day = {
      frame,
      conferenceId: frame.id,
      conferenceTag: frame.tag,
      sideId,
      calendars: this.calendars.of(frame.sides, sideId),
      on,
    };
    // What is noted belongs to one attempt: a transaction may be run again, and then all may be well.
    let noted = new SweepFaults();
    try {
      return await this.unitOfWork.run({ sideId }, async (tx) => {
        noted = new SweepFaults();
        const outcome = await this.sides.sweep(tx, { ...day, faults: noted });
        if (dryRun) throw new Undone(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Undone) return error.outcome;
      throw error;
    } finally {
      faults.take(noted);
    }
  }
}
