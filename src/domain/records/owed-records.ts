import type { CommitmentAmended, CommitmentLinked, CommitmentMerged, EngineRecord } from '../workflow/effect.js';
import { sameValue } from '../workflow/same-value.js';
import type { Subject } from '../workflow/subject.js';

/** A record that must follow the joint move of a proposal: what else all sides consented to with it. */
export interface OwedRecord {
  readonly proposalId: string;
  readonly kind: 'commitment_amended' | 'commitment_merged' | 'commitment_linked';
  readonly subject: Extract<Subject, { type: 'move' }>;
}

/** What has to be recorded after a joint move, in the order in which the engine decides it. */
export function owedAfter(subject: Subject, proposalId: string): readonly OwedRecord[] {
  if (subject.type !== 'move') return [];
  const owed = (kind: OwedRecord['kind']): OwedRecord => ({ proposalId, kind, subject });
  return [
    ...(subject.text === null ? [] : [owed('commitment_amended')]),
    ...(subject.into === null ? [] : [owed('commitment_merged')]),
    ...(subject.successor === null ? [] : [owed('commitment_linked')]),
  ];
}

/** Why a record is not the one owed, or null. */
export function misfitOwed(owed: OwedRecord, body: { readonly kind: string }): string | null {
  if (body.kind !== owed.kind) return `owes ${owed.kind} of proposal ${owed.proposalId}`;
  const due = body as CommitmentAmended | CommitmentMerged | CommitmentLinked;
  if (due.proposalId !== owed.proposalId) return `owes ${owed.kind} of proposal ${owed.proposalId}`;
  return isAsAgreed(owed.subject, due) ? null : `not as agreed in proposal ${owed.proposalId}`;
}

function isAsAgreed(
  { text, into }: OwedRecord['subject'],
  body: Extract<EngineRecord, { kind: OwedRecord['kind'] }>,
): boolean {
  switch (body.kind) {
    case 'commitment_amended':
      return sameValue(body.texts, text) && body.assignments === undefined;
    case 'commitment_merged':
      return body.into.number === into;
    case 'commitment_linked':
      return body.relation === 'opens';
  }
}
