import { Injectable } from '@nestjs/common';
import type { RecordEntry } from '../../../../domain/records/record-entry.js';
import type { Kind } from '../../../../domain/shared/kind.js';
import type { LocalizedText } from '../../../../domain/shared/language.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { type NamedRow, nameThen, type Then } from '../../../directory/index.js';
import type { CarriedBy, LinkView } from '../commitment-view.js';
import type { AsOf } from './as-of.js';

/** An organisation of the conference with its liaison posts, and all its posts by id. */
export interface OrganisationThen {
  readonly organisationId: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly shortName: LocalizedText;
  readonly posts: readonly LocalizedText[];
  readonly postIds: readonly string[];
}

export interface InstrumentThen extends CarriedBy {
  readonly sessionNumber: number;
}

/** Another commitment as it stood then. */
export type OtherThen = Omit<LinkView, 'relation' | 'linkedOn'>;

const RECORDS = `
  select r.commitment_id as "commitmentId", r.sequence, r.draft, r.payload as body, r.actor_id as "actorId",
    r.post_id as "postId", r.side_id as "sideId", r.effective_on as "effectiveOn",
    to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", r.visibility
  from record r where r.commitment_id = $1 and r.effective_on <= $2 and r.recorded_at <= $3
  order by r.sequence, r.draft, r.lane`;

const now = ({ of, column }: NamedRow): string => `${of}.${column}`;
/** $2 = day, $3 = instant. */
const then = (row: NamedRow): string => nameThen(row, { day: '$2::date', instant: '$3::timestamptz' });

const organisationsSql = (name: (row: NamedRow) => string): string => `
  select o.id as "organisationId", o.code, ${name({ what: 'organisation', of: 'o', column: 'name' })} as name,
    ${name({ what: 'organisation', of: 'o', column: 'short_name' })} as "shortName",
    coalesce((select json_agg(${name({ what: 'post', of: 'w', column: 'name' })} order by w.code) from post w
      where w.organisation_id = o.id and w.role = 'liaison'), '[]') as posts,
    coalesce((select json_agg(w.id) from post w where w.organisation_id = o.id), '[]') as "postIds"
  from organisation o where o.conference_id = $1 order by o.code`;

const instrumentsSql = (name: (row: NamedRow) => string): string => `
  select i.number, ${name({ what: 'instrument', of: 'i', column: 'title' })} as title, s.number as "sessionNumber" from instrument i join session s on s.id = i.session_id
  where s.conference_id = $1 order by s.number, i.number`;

const [ORGANISATIONS, ORGANISATIONS_THEN] = [organisationsSql(now), organisationsSql(then)];
const [INSTRUMENTS, INSTRUMENTS_THEN] = [instrumentsSql(now), instrumentsSql(then)];

const OTHERS = `
  select c.commitment_id as id, c.number, c.kind, c.standing, c.joint_state as "jointState", w.titles, b.authoritative
  from commitment_past c join commitment b on b.id = c.commitment_id
    join commitment_wording w on w.commitment_id = c.commitment_id and w.wording = c.wording
  where c.commitment_id = any ($1::uuid[]) and c.true_from <= $2 and c.true_to > $2
    and c.known_from <= $3::timestamptz and c.known_to > $3::timestamptz`;

/** What a commitment of the past is rebuilt from. */
@Injectable()
export class PastRecordsRepository {
  /** Its kind; null where the conference has none with this id. */
  async kind(tx: Transaction, id: string, conferenceId: string): Promise<Kind | null> {
    const rows = await tx.rows<{ kind: Kind }>('select kind from commitment where id = $1 and conference_id = $2', [
      id,
      conferenceId,
    ]);
    return rows[0]?.kind ?? null;
  }

  /** Records true and known then, in order; shared ones and those of the reader's own side, which the fence sees to. */
  async records(tx: Transaction, id: string, { day, knownAt }: AsOf): Promise<readonly RecordEntry[]> {
    return tx.rows<RecordEntry>(RECORDS, [id, day, knownAt]);
  }

  /** Every organisation of the conference, under the names they had at a point; under those of now where it is null. */
  async organisations(tx: Transaction, conferenceId: string, named: Then | null): Promise<readonly OrganisationThen[]> {
    if (named === null) return tx.keptRows<OrganisationThen>(ORGANISATIONS, [conferenceId]);
    return tx.rows<OrganisationThen>(ORGANISATIONS_THEN, [conferenceId, named.day, named.knownAt]);
  }

  /** Every instrument of the conference, by session and number, in the same way. */
  async instruments(tx: Transaction, conferenceId: string, named: Then | null): Promise<readonly InstrumentThen[]> {
    if (named === null) return tx.keptRows<InstrumentThen>(INSTRUMENTS, [conferenceId]);
    return tx.rows<InstrumentThen>(INSTRUMENTS_THEN, [conferenceId, named.day, named.knownAt]);
  }

  /** Other commitments as they stood then; one that was not there yet is left out. */
  async others(tx: Transaction, ids: readonly string[], { day, knownAt }: AsOf): Promise<readonly OtherThen[]> {
    return ids.length === 0 ? [] : tx.rows<OtherThen>(OTHERS, [ids, day, knownAt]);
  }
}
