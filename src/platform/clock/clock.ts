import { Injectable } from '@nestjs/common';
import { civilDate, type CivilDate } from '../../domain/shared/civil-date.js';

/** Both sides live at UTC+8 all year without daylight saving, so a fixed shift gives their calendar day exactly. */
const UTC_PLUS_8_MS = 8 * 3_600_000;

/** The only source of time in the product; tests and the demonstration put a fixed or movable twin in its place. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Date {
    return new Date();
  }

  /** The present calendar day at UTC+8. */
  today(): CivilDate {
    return civilDateAt(this.now());
  }
}

/** The last millisecond of a calendar day at UTC+8. */
export function endOfDay(day: CivilDate): Date {
  return new Date(Date.parse(`${day}T24:00:00Z`) - UTC_PLUS_8_MS - 1);
}

/** The calendar day at UTC+8 in which the instant falls. */
export function civilDateAt(instant: Date): CivilDate {
  return civilDate(new Date(instant.getTime() + UTC_PLUS_8_MS).toISOString().slice(0, 10));
}
