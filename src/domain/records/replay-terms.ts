import { LANGUAGES } from '../shared/language.js';
import type { CommitmentAmended, CommitmentLinked, CommitmentMerged, CommitmentSplit } from '../workflow/effect.js';
import type { ProjectedDeadline } from './projection.js';
import type { DeadlineSet } from './record-body.js';
import type { RecordEntry } from './record-entry.js';
import type { ReplayDraft } from './replay-draft.js';

/** Carries an amendment into what the commitment says. */
export function amend(draft: ReplayDraft, body: CommitmentAmended, entry: RecordEntry): void {
  const { texts, assignments, areaNumber, officialNumber, source, instrument } = body;
  const agreed = draft.agreed;
  draft.agreed = {
    ...agreed,
    texts: { ...agreed.texts, ...texts },
    assignments: assignments ?? agreed.assignments,
    areaNumber: areaNumber ?? agreed.areaNumber,
    source: source === undefined ? agreed.source : source,
    instrument: instrument === undefined ? agreed.instrument : instrument,
  };
  if (officialNumber !== undefined) draft.officialNumber = officialNumber;
  if (texts !== undefined) markStale(draft, texts, entry.recordedAt);
}

/** A rendering left as it was while the authoritative text changed is stale from the first such change until it is amended. */
function markStale(draft: ReplayDraft, texts: NonNullable<CommitmentAmended['texts']>, at: string): void {
  const { authoritative } = draft.agreed;
  for (const language of LANGUAGES) {
    if (texts[language] !== undefined) draft.staleSince.delete(language);
    else if (texts[authoritative] !== undefined && !draft.staleSince.has(language)) draft.staleSince.set(language, at);
  }
}

/** Puts a deadline version behind the others; gives back why it does not fit, or null. */
export function setDeadline(draft: ReplayDraft, body: DeadlineSet, entry: RecordEntry): string | null {
  const expected = draft.deadlines.length + 1;
  if (body.version !== expected) return `deadline version ${body.version}, expected ${expected}`;
  draft.deadlines.push(deadlineOf(body, entry));
  return null;
}

/** A version of the deadline as its record says it. */
export function deadlineOf(body: DeadlineSet, entry: Pick<RecordEntry, 'effectiveOn'>): ProjectedDeadline {
  const { version, deadline, reason, reasonLanguage = null, demonstration } = body;
  return { version, deadline, reason, reasonLanguage, demonstration, setOn: entry.effectiveOn };
}

/** Adds the relations a record says; gives back why they do not fit, or null. */
export function link(
  draft: ReplayDraft,
  body: CommitmentLinked | CommitmentMerged | CommitmentSplit,
  entry: RecordEntry,
): string | null {
  for (const { relation, other } of relationsIn(body)) {
    if (other.id === draft.commitmentId) return `${relation} itself`;
    if (draft.links.some((one) => one.relation === relation && one.other.id === other.id))
      return `${relation} ${other.number} already`;
    draft.links.push({ relation, other, linkedOn: entry.effectiveOn });
  }
  return null;
}

function relationsIn(
  body: CommitmentLinked | CommitmentMerged | CommitmentSplit,
): readonly Pick<CommitmentLinked, 'relation' | 'other'>[] {
  switch (body.kind) {
    case 'commitment_linked':
      return [body];
    case 'commitment_merged':
      return [{ relation: 'merged_into', other: body.into }];
    case 'commitment_split':
      return body.into.map((other) => ({ relation: 'split_into', other }));
  }
}
