import type { CivilDate } from '../../domain/shared/civil-date.js';

/** Names of the query parameters that ask for the past, on every page and route that can show it. */
export const PAST_PARAMETERS = ['as_of', 'known_at'] as const;

/** A point in the past: what was true at the end of a day, as far as it was known at an instant. */
export interface PastPoint {
  readonly day: CivilDate;
  /** Null where all that is known now counts. */
  readonly knownAt: Date | null;
  /** As the address has it, so that a link leads to the same point. */
  readonly asked: Readonly<Partial<Record<(typeof PAST_PARAMETERS)[number], string>>>;
}

/** An address of ours as of the point that the page shows; as it stands on a page of the present. */
export function sameTime({ past }: { readonly past: PastPoint | null }, address: string): string {
  return past === null ? address : changed(address, (query) => setPoint(query, past.asked));
}

/** The same address as of the present. */
export function presentOf(address: string): string {
  return changed(address, (query) => setPoint(query, {}));
}

/** The same address as of the end of a day, by all that is known now. */
export function onDay(address: string, day: CivilDate): string {
  return changed(address, (query) => setPoint(query, { as_of: day }));
}

/** The path of an address, and what its query asks for besides the point in time and the place on the page. */
export function apartFromTime(address: string): {
  readonly path: string;
  readonly kept: readonly (readonly [name: string, value: string])[];
} {
  const url = inside(address);
  return { path: url.pathname, kept: [...url.searchParams].filter(([name]) => !PASSING.has(name)) };
}

/** What another day does not ask for: this day, where a list was turned to, what was just done, the language kept already. */
const PASSING: ReadonlySet<string> = new Set([...PAST_PARAMETERS, 'after', 'before', 'done', 'lang']);

function setPoint(query: URLSearchParams, point: PastPoint['asked']): void {
  for (const name of PAST_PARAMETERS) {
    query.delete(name);
    const value = point[name];
    if (value !== undefined) query.set(name, value);
  }
}

function changed(address: string, change: (query: URLSearchParams) => void): string {
  const url = inside(address);
  change(url.searchParams);
  return `${url.pathname}${url.search}${url.hash}`;
}

function inside(address: string): URL {
  return new URL(address, 'http://page.invalid');
}
