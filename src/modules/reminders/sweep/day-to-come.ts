import type { CivilDate } from '../../../domain/shared/civil-date.js';

/** Thrown where reminders are to be sent for a day too far ahead; nothing was sent. */
export class DayToCome extends Error {
  constructor(
    readonly on: CivilDate,
    /** The last day that can be swept now. */
    readonly last: CivilDate,
  ) {
    super(`${on} > ${last}`);
    this.name = 'DayToCome';
  }
}
