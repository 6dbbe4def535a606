import type { Draft } from './check-conference-draft.js';
import type { ConferenceFaults } from './check-conference-faults.js';
import type { ConferenceIndex } from './check-conference-index.js';
import type { ConferenceFile } from './conference-file.js';

/** References between the lists above the commitments, and what sides and posts must have. */
export function checkReferences(file: Draft<ConferenceFile>, index: ConferenceIndex, faults: ConferenceFaults): void {
  if (file.sides && file.sides.length < 2) faults.add(['sides'], 'too_few_sides');
  for (const [at, organisation] of entries(file.organisations)) {
    index.refer('side', index.sides, organisation.side, ['organisations', at, 'side']);
  }
  for (const [at, post] of entries(file.posts)) {
    index.organisation(post.organisation, ['posts', at, 'organisation']);
    const side = post.organisation === undefined ? undefined : index.sideOf.get(post.organisation);
    if (side === null && post.role !== 'auditor')
      faults.add(['posts', at, 'role'], 'post_without_side', { organisation: post.organisation ?? '' });
  }
  for (const [at, person] of entries(file.people))
    index.refer('post', index.posts, person.post, ['people', at, 'post']);
  for (const [at, session] of entries(file.sessions)) {
    index.refer('session', index.sessions, session.after, ['sessions', at, 'after']);
    if (session.after !== null && session.after === session.number)
      faults.add(['sessions', at, 'after'], 'session_after_itself');
  }
  for (const [at, instrument] of entries(file.instruments)) {
    index.refer('session', index.sessions, instrument.session, ['instruments', at, 'session']);
  }
}

/** Calendars of the sides against the calendar files that exist. */
export function checkCalendars(file: Draft<ConferenceFile>, index: ConferenceIndex, known: ReadonlySet<string>): void {
  for (const [at, side] of entries(file.sides))
    index.refer('calendar', known, side.calendar, ['sides', at, 'calendar']);
}

/** The entries that could be read, each with its place in the list. */
export function* entries<T>(list: readonly (T | undefined)[] | undefined): Generator<readonly [number, T]> {
  for (const [at, entry] of (list ?? []).entries()) if (entry !== undefined) yield [at, entry] as const;
}
