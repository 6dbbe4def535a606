import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isCivilDate } from '../../domain/shared/civil-date.js';

/** A member that must be a day of the calendar written YYYY-MM-DD; 2026-02-30 is none. */
export function IsCivilDate(options: ValidationOptions = {}): PropertyDecorator {
  return ValidateBy(
    { name: 'isCivilDate', validator: { validate: isCivilDate, defaultMessage: () => 'not_a_date' } },
    options,
  );
}
