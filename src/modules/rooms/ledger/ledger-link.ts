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

/** Address of the ledger with these choices; `after` is the number the page begins behind. */
export function ledgerLink(filter: LedgerFilter, after: string | null = null): string {
  const query = new URLSearchParams();
  for (const [name, list] of LISTS) for (const value of filter[list]) query.append(name, String(value));
  if (filter.needsOurHand) query.set('needs_our_hand', 'true');
  if (filter.session !== null) query.set('session', String(filter.session));
  if (filter.text !== null) query.set('q', filter.text);
  if (after !== null) query.set('after', after);
  const text = query.toString();
  return text === '' ? '/ledger' : `/ledger?${text}`;
}
