import { ValidateBy, type ValidationOptions } from 'class-validator';
import { dayFault } from './input-day.js';

/** A member that must be a day of the calendar written YYYY-MM-DD, from 1900 to 2199; 2026-02-30 is none. */
export function IsCivilDate(options: ValidationOptions = {}): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCivilDate',
      validator: {
        validate: (value) => dayFault(value) === null,
        defaultMessage: (at) => dayFault(at?.value) ?? '',
      },
    },
    options,
  );
}
