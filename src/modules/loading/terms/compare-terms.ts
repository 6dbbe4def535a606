import type { CommitmentAmended, DeadlineSet } from '../../../domain/records/record-body.js';
import type { ConferenceFault } from '../../conferences/index.js';
import { differingFields } from '../differing-fields.js';
import { missingFault } from '../frame/compare-frame.js';
import { loadFault } from '../load-fault.js';
import type { LoadChange } from '../load-outcome.js';
import type { CommitmentTerms, DeadlineTerms, StoredTerms } from './commitment-terms.js';

/** What to record so that a loaded commitment says what the file says. */
export interface TermsAmendment {
  readonly stored: StoredTerms;
  readonly amended: CommitmentAmended | null;
  /** Versions to add, in order, each with the day it was agreed (null = today). */
  readonly deadlines: readonly { readonly body: DeadlineSet; readonly agreedOn: DeadlineTerms['agreedOn'] }[];
}

export interface TermsComparison {
  readonly changes: readonly LoadChange[];
  readonly faults: readonly ConferenceFault[];
  readonly fresh: readonly CommitmentTerms[];
  readonly amendments: readonly TermsAmendment[];
}

/** Compares the commitments of a file with those loaded. Deadlines are only ever added to; kind and session stay. */
export function compareTerms(wanted: readonly CommitmentTerms[], stored: readonly StoredTerms[]): TermsComparison {
  const before = new Map(stored.map((terms) => [terms.number, terms]));
  const named = new Set(wanted.map(({ number }) => number));
  const missing = stored.filter(({ number }) => !named.has(number));
  const pairs = wanted.flatMap((terms) => {
    const found = before.get(terms.number);
    return found === undefined ? [] : [{ wanted: terms, stored: found }];
  });
  return {
    changes: [
      ...wanted.map((terms) => changeOf(terms, before.get(terms.number))),
      ...missing.map(({ number }): LoadChange => ({ kind: 'remove', what: 'commitment', key: number, fields: [] })),
    ],
    faults: [
      ...pairs.flatMap((pair) => faultsOf(pair.wanted, pair.stored)),
      ...missing.map(({ number }) => missingFault('commitment', number)),
    ],
    fresh: wanted.filter(({ number }) => !before.has(number)),
    amendments: pairs.map((pair) => amendmentOf(pair.wanted, pair.stored)).filter((one) => !isEmpty(one)),
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
  const { session, area, kind, texts, assignments } = terms;
  const told = terms === other || 'id' in terms ? terms.deadlines.slice(0, other.deadlines.length) : terms.deadlines;
  return {
    session,
    area,
    kind,
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

function faultsOf(wanted: CommitmentTerms, stored: StoredTerms): readonly ConferenceFault[] {
  const { fields } = changeOf(wanted, stored);
  const fixed = fields.filter((field) => field === 'kind' || field === 'session');
  const rewritten = stored.deadlines
    .map((_, index) => index + 1)
    .filter((version) => fields.some((field) => field.startsWith(`deadlines.${version}.`)));
  return [
    ...fixed.map((field) => {
      const detail = `${field} of ${wanted.number} stands in its history: restore it, withdraw the commitment and add a new one`;
      return loadFault(`commitments.${field}`, 'fixed_once_loaded', detail);
    }),
    ...rewritten.map((version) => {
      const detail = `deadline version ${version} of ${wanted.number} was agreed otherwise and is kept: add a new version with agreed_on and reason`;
      return loadFault('commitments.deadlines', 'deadline_rewritten', detail);
    }),
  ];
}

function amendmentOf(wanted: CommitmentTerms, stored: StoredTerms): TermsAmendment {
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
  };
  const deadlines = wanted.deadlines.slice(stored.deadlines.length).map((version, index) => ({
    body: deadlineSet(version, stored.deadlines.length + index + 1),
    agreedOn: version.agreedOn,
  }));
  return { stored, amended: Object.keys(amended).length > 1 ? amended : null, deadlines };
}

/** The record of one version. */
export function deadlineSet({ deadline, reason, demonstration }: DeadlineTerms, version: number): DeadlineSet {
  return { kind: 'deadline_set', version, deadline, reason, demonstration };
}

function isEmpty({ amended, deadlines }: TermsAmendment): boolean {
  return amended === null && deadlines.length === 0;
}
