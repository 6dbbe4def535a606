import { type PastPoint, sameTime } from '../../../platform/web/past-point.js';
import type { LedgerFilter } from '../../commitments/index.js';

/** A list of a filter with the query parameter it has in an address. */
const LISTS = [
  ['standing', 'standings'],
  ['kind', 'kinds'],
  ['deadline', 'deadlines'],
  ['area', 'areas'],
  ['organisation', 'organisations'],
  ['my_part', 'parts'],
] as const;

/** Choices that no question of the filter panel asks for, as query parameters: a form must carry them along. */
export function apart(filter: LedgerFilter): readonly (readonly [name: string, value: string])[] {
  const { session, returnedBy, notReturnedBy } = filter;
  return [
    ...(session === null ? [] : [['session', String(session)] as const]),
    ...(returnedBy === null ? [] : [['returned_by', returnedBy] as const]),
    ...(notReturnedBy === null ? [] : [['not_returned_by', notReturnedBy] as const]),
  ];
}

/** Where a page stands in time; a whole view does. */
interface InTime {
  readonly past: PastPoint | null;
}

/** Address of the ledger with these choices, as of the same point; `after` is the number the page begins behind. */
export function ledgerLink(time: InTime, filter: LedgerFilter, after: string | null = null): string {
  const query = new URLSearchParams();
  for (const [name, list] of LISTS) for (const value of filter[list]) query.append(name, String(value));
  if (filter.needsOurHand) query.set('needs_our_hand', 'true');
  for (const [name, value] of apart(filter)) query.set(name, value);
  if (filter.text !== null) query.set('q', filter.text);
  if (after !== null) query.set('after', after);
  const text = query.toString();
  return sameTime(time, text === '' ? '/ledger' : `/ledger?${text}`);
}
