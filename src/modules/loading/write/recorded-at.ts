import type { CivilDate } from '../../../domain/shared/civil-date.js';

const SECOND_MS = 1000;

/**
 * Instants of a told history: nine in the morning (UTC+8) of the day it took effect, a second later for each further act of the
 * day, so that the order of records is the order of time.
 */
export class ToldTime {
  private last = 0;

  /** The instant of the next act, which takes effect on `day`. */
  next(day: CivilDate): Date {
    this.last = Math.max(Date.parse(`${day}T09:00:00+08:00`), this.last + SECOND_MS);
    return new Date(this.last);
  }
}
