import { ValidateBy } from 'class-validator';
import { isCivilDate } from '../../domain/shared/civil-date.js';

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** A variable that must be an instant written out in full: a day that exists, a time, and the zone it is told in. */
export function IsInstant(): PropertyDecorator {
  return ValidateBy({
    name: 'isInstant',
    validator: { validate: isInstant },
  });
}

/** True for an instant that means the same on every machine; `2026-W47-7` and `2026-11-23T09:40` do not. */
export function isInstant(value: unknown): value is string {
  const day = typeof value === 'string' ? SHAPE.exec(value)?.[1] : undefined;
  return isCivilDate(day);
}
