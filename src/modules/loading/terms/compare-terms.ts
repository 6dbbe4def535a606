import type { CommitmentAmended } from '../../../domain/records/record-body.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { ConferenceFault } from '../../conferences/index.js';
import { differingFields } from '../differing-fields.js';
import { missingFault } from '../frame/compare-frame.js';
import { loadFault } from '../load-fault.js';
import type { LoadChange } from '../load-outcome.js';
import { type AgreedVersion, agreeVersions } from './agree-versions.js';
import type { CommitmentTerms, DeadlineTerms, StoredTerms } from './commitment-terms.js';
import type { SessionDay } from './session-days.js';
import { versionBySession } from './version-by-session.js';

/** What to record so that a loaded commitment says what the file says. */
export interface TermsAmendment {
  readonly stored: StoredTerms;
  readonly amended: CommitmentAmended | null;
  /** Versions to add, in order. */
  readonly deadlines: readonly AgreedVersion[];
  /** Number of the version that the day of a session added, the last of them; null where it added none. */
  readonly bySession: number | null;
}

export interface TermsComparison {
  readonly changes: readonly LoadChange[];
  readonly faults: readonly ConferenceFault[];
  readonly fresh: readonly CommitmentTerms[];
  readonly amendments: readonly TermsAmendment[];
}

/** What else of a load bears on the terms. */
export interface TermsFrame {
  readonly today: CivilDate;
  readonly sessions: readonly SessionDay[];
}

/**
 * Compares the commitments of a file with those loaded. Deadlines are only ever added to, by the file or by the day of the session
 * that they hang on; kind and session stay.
 */
export function compareTerms(
  wanted: readonly CommitmentTerms[],
  stored: readonly StoredTerms[],
  frame: TermsFrame,
): TermsComparison {
  const before = new Map(stored.map((terms) => [terms.number, terms]));
  const named = new Set(wanted.map(({ number }) => number));
  const missing = stored.filter(({ number }) => !named.has(number));
  const pairs = wanted.flatMap((terms) => {
    const found = before.get(terms.number);
    return found === undefined ? [] : [{ wanted: terms, stored: found }];
  });
  const faults = pairs.flatMap((pair) => faultsOf(pair.wanted, pair.stored, frame.today));
  const amendments = faults.length > 0 ? [] : pairs.map((pair) => amendmentOf(pair.wanted, pair.stored, frame));
  const fixed = new Map(amendments.map(({ stored: { number }, bySession }) => [number, bySession]));
  return {
    changes: [
      ...wanted.map((terms) => alsoFixed(changeOf(terms, before.get(terms.number)), fixed.get(terms.number) ?? null)),
      ...missing.map(({ number }): LoadChange => ({ kind: 'remove', what: 'commitment', key: number, fields: [] })),
    ],
    faults: [...faults, ...missing.map(({ number }) => missingFault('commitment', number))],
    fresh: wanted.filter(({ number }) => !before.has(number)),
    amendments: amendments.filter((one) => !isEmpty(one)),
  };
}

function changeOf(wanted: CommitmentTerms, stored: StoredTerms | undefined): LoadChange {
  const about = { what: 'commitment', key: wanted.number };
  if (stored === undefined) return { kind: 'add', ...about, fields: [] };
  const fields = differingFields(comparable(wanted, stored), comparable(stored, wanted));
  return { kind: fields.length === 0 ? 'same' : 'change', ...about, fields };
}

/** Versions agreed in the product after the file was written are no difference: the file only tells the beginning. */
function comparable(terms: CommitmentTerms, other: CommitmentTerms): object {
  const { session, area, kind, texts, assignments, source, instrument } = terms;
  const told = terms === other || 'id' in terms ? terms.deadlines.slice(0, other.deadlines.length) : terms.deadlines;
  return {
    session,
    area,
    kind,
    source,
    instrument,
    ...texts,
    ...Object.fromEntries(assignments.map((one) => [`${one.part}.${one.organisation}`, one.inferred])),
    deadlines: Object.fromEntries(
      told.map((one, index) => [String(index + 1), versionOf(one, other.deadlines[index])]),
    ),
  };
}

/** A day of agreement left open in the file is whatever was recorded. */
function versionOf(version: DeadlineTerms, other: DeadlineTerms | undefined): object {
  const open = version.agreedOn === null || other?.agreedOn === null;
  const { deadline, reason, demonstration } = version;
  return { ...deadline, reason, demonstration, agreed_on: open ? null : version.agreedOn };
}

/** A version that a session's day adds is not in the file, so that comparing alone would not show it. */
function alsoFixed(change: LoadChange, version: number | null): LoadChange {
  return version === null ? change : { ...change, kind: 'change', fields: [...change.fields, `deadlines.${version}`] };
}

function faultsOf(wanted: CommitmentTerms, stored: StoredTerms, today: CivilDate): readonly ConferenceFault[] {
  const { number } = wanted;
  const { fields } = changeOf(wanted, stored);
  const fixed = fields.filter((field) => field === 'kind' || field === 'session');
  const rewritten = stored.deadlines
    .map((_, index) => index + 1)
    .filter((version) => fields.some((field) => field.startsWith(`deadlines.${version}.`)));
  return [
    ...fixed.map((field) => loadFault(`commitments.${field}`, 'fixed_in_history', { field, number })),
    ...rewritten.map((version) => loadFault('commitments.deadlines', 'deadline_rewritten', { version, number })),
    ...backdated(wanted, stored, today),
  ];
}

/** A version added before one that is in force would rewrite what was in force between. */
function backdated(
  { number, deadlines }: CommitmentTerms,
  stored: StoredTerms,
  today: CivilDate,
): readonly ConferenceFault[] {
  const last = stored.deadlines.length;
  const since = stored.deadlines.at(-1)?.agreedOn ?? today;
  return deadlines.slice(last, last + 1).flatMap(({ agreedOn: on }) => {
    if (on === null || on >= since) return [];
    return [loadFault('commitments.deadlines', 'deadline_backdated', { number, version: last + 1, on, last, since })];
  });
}

function amendmentOf(wanted: CommitmentTerms, stored: StoredTerms, frame: TermsFrame): TermsAmendment {
  const texts = Object.entries(wanted.texts).filter(
    ([language, text]) => differingFields(text, stored.texts[language as keyof typeof stored.texts]).length > 0,
  );
  const parts = changeOf(wanted, stored).fields.some((field) =>
    /^(lead|supporting|delivering|waiting_for)\./.test(field),
  );
  const amended: CommitmentAmended = {
    kind: 'commitment_amended',
    ...(texts.length > 0 ? { texts: Object.fromEntries(texts) } : {}),
    ...(parts ? { assignments: wanted.assignments } : {}),
    ...(wanted.area === stored.area ? {} : { areaNumber: wanted.area }),
    ...(differingFields(wanted.source, stored.source).length > 0 ? { source: wanted.source } : {}),
    ...(wanted.instrument === stored.instrument ? {} : { instrument: wanted.instrument }),
  };
  const told = wanted.deadlines.slice(stored.deadlines.length);
  const all = { session: stored.session, deadlines: [...stored.deadlines, ...told] };
  const fixed = stored.closed ? null : versionBySession(all, frame.sessions);
  const added = fixed === null ? told : [...told, { ...fixed, agreedOn: null }];
  const deadlines = agreeVersions(stored.deadlines, added, frame.today);
  const bySession = fixed === null ? null : (deadlines.at(-1)?.body.version ?? null);
  return { stored, amended: Object.keys(amended).length > 1 ? amended : null, deadlines, bySession };
}

function isEmpty({ amended, deadlines }: TermsAmendment): boolean {
  return amended === null && deadlines.length === 0;
}
