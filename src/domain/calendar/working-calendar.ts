import type { CivilDate } from '../shared/civil-date.js';
import type { LocalizedText } from '../shared/language.js';

/** One year of a working calendar. `published` is false where the list was only computed, so dates in it are provisional. */
export interface CalendarYear {
  readonly published: boolean;
  readonly source: string;
  readonly issuedOn: CivilDate | null;
  readonly holidays: ReadonlySet<CivilDate>;
  readonly makeUpWorkdays: ReadonlySet<CivilDate>;
}

/** Working days of one side as plain data. Years that are not listed are not covered: they count as plain weekdays, provisionally. */
export interface WorkingCalendar {
  readonly id: string;
  readonly name: LocalizedText;
  /** Weekdays off, 1 = Monday to 7 = Sunday. */
  readonly weekend: readonly number[];
  readonly years: Readonly<Record<number, CalendarYear>>;
}
