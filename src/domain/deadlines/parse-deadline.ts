import { RawReader } from '../calendar/raw-reader.js';
import type { Fault } from '../calendar/fault.js';
import { DEADLINE_KINDS, PRECISIONS, RHYTHMS, type Deadline, type DeadlineKind } from './deadline.js';
import { periodHolding } from './period-holding.js';

type ParsedDeadline =
  { readonly ok: true; readonly deadline: Deadline } | { readonly ok: false; readonly faults: readonly Fault[] };

type Draft = { readonly [Key in keyof Deadline]: Deadline[Key] | null };

const KEYS = ['kind', 'precision', 'earliest', 'latest', 'words', 'session', 'every'] as const;

/** What each kind may not carry: a value here would be a date or a rhythm nobody agreed to. */
const FORBIDDEN: Readonly<Record<DeadlineKind, readonly (keyof Deadline)[]>> = {
  dated: ['every'],
  before_session: ['earliest', 'latest', 'every'],
  recurring: ['latest', 'session'],
  none: ['earliest', 'latest', 'session', 'every'],
};

function readDraft(read: RawReader, found: Readonly<Record<string, unknown>>): Draft {
  const given = <T>(key: keyof Deadline, reader: (raw: unknown) => T | null): T | null =>
    found[key] === undefined || found[key] === null ? null : reader(found[key]);
  return {
    kind: read.oneOf(found['kind'], 'kind', DEADLINE_KINDS),
    precision: given('precision', (raw) => read.oneOf(raw, 'precision', PRECISIONS)),
    earliest: given('earliest', (raw) => read.day(raw, 'earliest')),
    latest: given('latest', (raw) => read.day(raw, 'latest')),
    words: given('words', (raw) => read.localized(raw, 'words')),
    session: given('session', (raw) => read.integer(raw, 'session', [1, 9999])),
    every: given('every', (raw) => read.oneOf(raw, 'every', RHYTHMS)),
  };
}

function checkDated(read: RawReader, draft: Draft): void {
  const { precision, earliest, latest } = draft;
  if (precision === null || precision === 'none') read.fault('precision', 'precision_missing', precision ?? '');
  if (earliest === null) read.fault('earliest', 'day_missing', '');
  if (latest === null) read.fault('latest', 'day_missing', '');
  if (precision === null || precision === 'none' || earliest === null || latest === null) return;
  const span = precision === 'day' ? { earliest, latest: earliest } : periodHolding(precision, earliest);
  if (span.earliest !== earliest) read.fault('earliest', 'not_the_first_day', earliest);
  if (span.latest !== latest) read.fault('latest', 'not_the_last_day', latest);
}

function checkRecurring(read: RawReader, draft: Draft): void {
  const { every, precision, earliest } = draft;
  if (every === null) {
    read.fault('every', 'rhythm_missing', '');
    return;
  }
  if (precision !== null && precision !== every) read.fault('precision', 'precision_differs', precision);
  if (earliest !== null && periodHolding(every, earliest).earliest !== earliest) {
    read.fault('earliest', 'not_the_first_day', earliest);
  }
}

/**
 * Reads a deadline from parsed YAML or JSON (snake_case keys; an absent key counts as null). A refusal lists every fault.
 * Dates must be exactly those the precision names: the second quarter runs from 1 April to 30 June and nothing else.
 */
export function parseDeadline(raw: unknown): ParsedDeadline {
  const read = new RawReader('deadline');
  const found = read.mapping(raw, '', KEYS);
  if (!found) return { ok: false, faults: read.faults };
  const draft = readDraft(read, found);
  const { kind } = draft;
  if (kind === null) return { ok: false, faults: read.faults };
  for (const key of FORBIDDEN[kind]) {
    if (draft[key] !== null) read.fault(key, 'not_for_this_kind', draft[key]);
  }
  if (kind === 'recurring') checkRecurring(read, draft);
  // A value that was itself refused must not be called missing as well.
  if (kind === 'dated' && read.faults.length === 0) checkDated(read, draft);
  if ((kind === 'none' || kind === 'before_session') && (draft.precision ?? 'none') !== 'none') {
    read.fault('precision', 'not_for_this_kind', draft.precision);
  }
  if (read.faults.length > 0) return { ok: false, faults: read.faults };
  const precision = kind === 'recurring' ? (draft.every ?? 'none') : (draft.precision ?? 'none');
  return { ok: true, deadline: { ...draft, kind, precision } };
}
