import { addDays, type CivilDate, isCivilDate } from '../../../domain/shared/civil-date.js';
import type { Matter } from '../commitment/matter.js';

/** Days a report is about; both belong to it. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Periods a side can report on, the usual one first: the days since its last report, and those of that report again. */
export function periodsToReport({ actor, commitment }: Matter, today: CivilDate): readonly [Period, ...Period[]] {
  const last = commitment.positions.find(({ sideId }) => sideId === actor.sideId)?.statement ?? null;
  if (last === null) {
    const { agreedOn } = commitment;
    return [{ from: agreedOn <= today ? agreedOn : today, to: today }];
  }
  const same = { from: last.periodFrom, to: last.periodTo };
  return last.periodTo < today ? [{ from: addDays(last.periodTo, 1), to: today }, same] : [same];
}

/** A period as the value of a field, and back; null where the text is none. */
export function periodValue({ from, to }: Period): string {
  return `${from}_${to}`;
}

export function periodOfValue(text: string): Period | null {
  const [from, to, ...more] = text.split('_');
  return more.length === 0 && isCivilDate(from) && isCivilDate(to) ? { from, to } : null;
}
