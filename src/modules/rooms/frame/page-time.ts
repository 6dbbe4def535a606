import { isCivilDate } from '../../../domain/shared/civil-date.js';
import { type Clock, civilDateAt, endOfDay } from '../../../platform/clock/clock.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type AsOf, type AsOfWish, chooseAsOf } from '../../commitments/index.js';

/**
 * The point in the past that a page is asked for; null where the present is. `known_at` may be a day as well, since a form's
 * field can name no instant: its end, or now where it is today. Throws what `chooseAsOf` throws.
 */
export function pageTime({ as_of, known_at }: AsOfWish, clock: Pick<Clock, 'now'>): AsOf | null {
  return chooseAsOf({ as_of, known_at: instantOf(known_at, clock.now()) }, clock);
}

function instantOf(known: string | undefined, now: Date): string | undefined {
  if (!isCivilDate(known)) return known;
  return (known === civilDateAt(now) ? now : endOfDay(known)).toISOString();
}

/** The context of a page that shows the point, which its links then keep; as it is where that is the present. */
export function viewAsOf(view: ViewContext, asOf: AsOf | null, { as_of, known_at }: AsOfWish): ViewContext {
  if (asOf === null) return view;
  const knownAt = known_at === undefined ? null : asOf.knownAt;
  const asked = { ...(as_of === undefined ? {} : { as_of }), ...(known_at === undefined ? {} : { known_at }) };
  return { ...view, past: { day: asOf.day, knownAt, asked } };
}
