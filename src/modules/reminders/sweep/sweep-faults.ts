import type { Logger } from '../../../platform/logging/logger.js';
import type { TimerFaults } from '../../timers/index.js';
import type { SweepOutcome } from './sweep-outcome.js';

/** A part of a sweep: one proposal's lapse, one commitment's timers, the lapses or one side of a conference, or all of one. */
export type SweptPart = 'lapse' | 'timer' | 'lapses' | 'side' | 'conference';

/** A part that went wrong, by its id. */
export interface SweepFault {
  readonly part: SweptPart;
  readonly id: string;
  readonly error: unknown;
}

/** A part that went wrong, as it is told: what the program or the database said of it. */
export interface FailedPart {
  readonly part: SweptPart;
  readonly id: string;
  readonly detail: string;
}

/** Thrown at the end of a sweep of which a part went wrong; all others were swept, and what they did stays. */
export class SweepFailed extends Error {
  constructor(
    readonly faults: readonly SweepFault[],
    readonly outcome: SweepOutcome,
  ) {
    super(faults.map(({ part, id, error }) => `${part} ${id}: ${messageOf(error)}`).join('; '));
    this.name = 'SweepFailed';
  }

  /** The parts, to be told to somebody. */
  get parts(): readonly FailedPart[] {
    return this.faults.map(({ part, id, error }) => ({ part, id, detail: messageOf(error) }));
  }

  /** Writes a line for each fault. */
  log(logger: Logger): void {
    for (const { part, id, error } of this.faults) {
      const stack = error instanceof Error ? error.stack : undefined;
      logger.error({ part, id, error: messageOf(error), stack }, 'sweep went on without');
    }
  }
}

/** What went wrong in a sweep so far, each fault of a part once: a transaction that is run again may come upon the same fault again. */
export class SweepFaults implements TimerFaults {
  private readonly faults = new Map<string, SweepFault>();

  note(part: SweptPart, id: string, error: unknown): void {
    // Those of a conference were noted one by one already.
    if (error instanceof SweepFailed) this.add(error.faults);
    else this.add([{ part, id, error }]);
  }

  /** Takes over what an attempt noted by itself. */
  take(attempt: SweepFaults): void {
    this.add([...attempt.faults.values()]);
  }

  private add(faults: readonly SweepFault[]): void {
    for (const fault of faults) this.faults.set(`${fault.part} ${fault.id} ${messageOf(fault.error)}`, fault);
  }

  /** Gives what the work gives, or notes why it failed and gives the other. */
  async guard<Given>(part: SweptPart, id: string, work: () => Promise<Given>, otherwise: Given): Promise<Given> {
    try {
      return await work();
    } catch (error) {
      this.note(part, id, error);
      return error instanceof SweepFailed ? (error.outcome as Given) : otherwise;
    }
  }

  /** Gives the outcome where all went well. Throws SweepFailed. */
  settle(outcome: SweepOutcome): SweepOutcome {
    if (this.faults.size > 0) throw new SweepFailed([...this.faults.values()], outcome);
    return outcome;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
