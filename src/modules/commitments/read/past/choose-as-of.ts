import { instantOf } from '../../../../domain/shared/instant.js';
import { type Clock, civilDateAt } from '../../../../platform/clock/clock.js';
import { Problem } from '../../../../platform/http/problem.js';
import { dayOfQuery } from '../../../conferences/index.js';
import type { AsOf } from './as-of.js';

/** A point in the past as a query string has it. */
export interface AsOfWish {
  readonly as_of?: string | undefined;
  readonly known_at?: string | undefined;
}

/**
 * The point asked for; null where the present is. Without an instant all that is known now counts; without a day, the day of
 * the instant. Throws invalid_input for what is no day or instant from the year 1000 on, as_of_in_future and known_at_in_future.
 */
export function chooseAsOf({ as_of, known_at }: AsOfWish, clock: Pick<Clock, 'now'>): AsOf | null {
  if (as_of === undefined && known_at === undefined) return null;
  const now = clock.now();
  const today = civilDateAt(now);
  const knownAt = known_at === undefined ? now : mustBeInstant(known_at);
  if (knownAt > now) throw new Problem('known_at_in_future', { params: { now: now.toISOString() } });
  const day = as_of === undefined ? civilDateAt(knownAt) : dayOfQuery('as_of', as_of);
  if (day > today) throw new Problem('as_of_in_future', { params: { today } });
  return { day, knownAt };
}

function mustBeInstant(text: string): Date {
  const instant = instantOf(text);
  if (instant !== null) return instant;
  throw new Problem('invalid_input', { faults: [{ pointer: '/known_at', detail: 'not_an_instant' }] });
}
