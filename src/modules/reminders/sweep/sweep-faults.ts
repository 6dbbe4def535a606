import type { Logger } from '../../../platform/logging/logger.js';
import type { TimerFaults } from '../../timers/index.js';
import type { SweepOutcome } from './sweep-outcome.js';

/** A part of a sweep: one proposal's lapse, one commitment's timers, the lapses or one side of a conference, or all of one. */
type SweptPart = 'lapse' | 'timer' | 'lapses' | 'side' | 'conference';

/** A part that went wrong, by its id. */
export interface SweepFault {
  readonly part: SweptPart;
  readonly id: string;
  readonly error: unknown;
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

  /** Writes a line for each fault. */
  log(logger: Logger): void {
    for (const { part, id, error } of this.faults) {
      const stack = error instanceof Error ? error.stack : undefined;
      logger.error({ part, id, error: messageOf(error), stack }, 'sweep went on without');
    }
  }
}

/** What went wrong in a sweep so far. */
export class SweepFaults implements TimerFaults {
  private readonly faults: SweepFault[] = [];

  note(part: SweptPart, id: string, error: unknown): void {
    // Those of a conference were noted one by one already.
    if (error instanceof SweepFailed) this.faults.push(...error.faults);
    else this.faults.push({ part, id, error });
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
    if (this.faults.length > 0) throw new SweepFailed(this.faults, outcome);
    return outcome;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
