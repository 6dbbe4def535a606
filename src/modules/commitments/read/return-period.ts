import { addDays, addMonths, type CivilDate } from '../../../domain/shared/civil-date.js';

/** Half a year, the usual distance of reports, until reporting rounds are kept. */
const PERIOD_MONTHS = 6;

/** First and last day of the reporting period that ends on a day; statements made in it count as returns. */
export function returnPeriod(asOf: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: addDays(addMonths(asOf, -PERIOD_MONTHS), 1), to: asOf };
}
