import { Clock } from './clock.js';

/** A clock that stands still until it is moved; it refuses to go back, since records are in order of time. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant.getTime());
  }

  /** Moves to a later instant; throws RangeError for an earlier one. */
  moveTo(instant: Date): void {
    if (instant < this.instant) throw new RangeError(`the clock cannot go back to ${instant.toISOString()}`);
    this.instant = instant;
  }
}
