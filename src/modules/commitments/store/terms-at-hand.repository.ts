import { Injectable } from '@nestjs/common';
import type { CommitmentSource } from '../../../domain/records/record-body.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { TermsAtHand } from '../../../domain/workflow/command.js';
import type { RecordedAssignment } from '../../../domain/workflow/commitment-terms.js';
import type { Subject } from '../../../domain/workflow/subject.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentInHand } from './commitment-in-hand.js';

/** Where a commitment comes from, which those that take its place keep. */
export interface Origin {
  readonly sessionNumber: number;
  readonly areaNumber: number;
  readonly authoritative: Language;
  readonly assignments: readonly RecordedAssignment[];
  readonly source: CommitmentSource | null;
  readonly instrument: number | null;
}

interface TermsRow extends Omit<TermsAtHand, 'organisations' | 'sessions' | 'into' | 'fresh' | 'number'> {
  readonly organisations: Readonly<Record<string, SideId | null>> | null;
  readonly sessions: readonly number[];
  readonly into: TermsAtHand['into'];
}

const ASSIGNMENTS = `coalesce((
  select json_agg(json_build_object('organisation', o.code, 'side', a.side_id, 'part', a.part, 'inferred', a.inferred)
    order by o.code, a.part)
  from assignment a join organisation o on o.id = a.organisation_id where a.commitment_id = c.id), '[]')`;

const TERMS = `
  select ${ASSIGNMENTS} as assignments,
    (select json_object_agg(t.language, json_build_object('title', t.title, 'body', t.body))
       from commitment_text t where t.commitment_id = c.id) as texts,
    (select count(*)::int from deadline d where d.commitment_id = c.id) as deadlines,
    (select json_build_object('kind', d.kind, 'precision', d.precision, 'earliest', d.earliest, 'latest', d.latest,
       'words', d.words, 'session', d.session_number, 'every', d.every)
       from deadline d where d.commitment_id = c.id and d.in_force) as deadline,
    (select json_agg(s.number order by s.number) from session s where s.conference_id = c.conference_id) as sessions,
    (select json_object_agg(o.code, o.side_id) from organisation o
       where o.conference_id = c.conference_id and o.code = any($2::text[])) as organisations,
    (select json_build_object('id', i.id, 'number', i.number, 'open', i.closed_on is null)
       from commitment i where i.conference_id = c.conference_id and i.number = $3) as into,
    (select coalesce(json_agg(r.payload->'period' order by r.sequence), '[]') from record r
       where r.commitment_id = c.id and r.lane = '' and r.kind = 'joint_moved' and r.payload ? 'period') as "closedPeriods"
  from commitment c where c.id = $1`;

const ORIGIN = `
  select w.number as "sessionNumber", a.number as "areaNumber", c.authoritative, ${ASSIGNMENTS} as assignments,
    c.source, c.instrument
  from commitment c join session w on w.id = c.session_id join area a on a.id = c.area_id where c.id = $1`;

/** Reads what a commitment says beside its state, for judging and carrying out a change of it. */
@Injectable()
export class TermsAtHandRepository {
  /** The terms as they are now, with what the subject names: organisations by code, a commitment by number. */
  async gather(
    tx: Transaction,
    { id, number }: CommitmentInHand,
    named: { readonly organisations: readonly string[]; readonly into: string | null },
  ): Promise<Omit<TermsAtHand, 'fresh'>> {
    const row = (await tx.rows<TermsRow>(TERMS, [id, named.organisations, named.into]))[0];
    if (row === undefined) throw new Error(`commitment ${id} is in hand and not there`);
    return { ...row, number, organisations: row.organisations ?? {} };
  }

  /** Where the commitment comes from. */
  async origin(tx: Transaction, { id }: CommitmentInHand): Promise<Origin> {
    const row = (await tx.rows<Origin>(ORIGIN, [id]))[0];
    if (row === undefined) throw new Error(`commitment ${id} is in hand and not there`);
    return row;
  }

  /** The commitment of a number, in the conference; null where there is none. */
  async idOf(tx: Transaction, conferenceId: string, number: string): Promise<string | null> {
    const rows = await tx.rows<{ id: string }>('select id from commitment where conference_id = $1 and number = $2', [
      conferenceId,
      number,
    ]);
    return rows[0]?.id ?? null;
  }

  /** Every number of the conference. One at a time gives out new ones, so that no two commitments get the same. */
  async numbers(tx: Transaction, conferenceId: string): Promise<ReadonlySet<string>> {
    await tx.rows('select 1 from conference where id = $1 for no key update', [conferenceId]);
    const rows = await tx.rows<{ number: string }>('select number from commitment where conference_id = $1', [
      conferenceId,
    ]);
    return new Set(rows.map(({ number }) => number));
  }

  /** Sides of the organisations with these codes; those the conference does not have are left out. */
  async sidesOf(
    tx: Transaction,
    conferenceId: string,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, SideId | null>> {
    const rows = await tx.rows<{ code: string; side: SideId | null }>(
      'select code, side_id as side from organisation where conference_id = $1 and code = any($2::text[])',
      [conferenceId, codes],
    );
    return new Map(rows.map(({ code, side }) => [code, side]));
  }
}

/** Organisations and the commitment that a subject names, for `gather`. */
export function namedIn(subject: Subject): { readonly organisations: readonly string[]; readonly into: string | null } {
  const lists =
    subject.type === 'owners'
      ? [subject.assignments]
      : subject.type === 'split'
        ? subject.parts.map(({ assignments }) => assignments ?? [])
        : subject.type === 'move'
          ? [subject.successor?.assignments ?? []]
          : [];
  return {
    organisations: lists.flat().map(({ organisation }) => organisation),
    into: subject.type === 'move' ? subject.into : null,
  };
}
