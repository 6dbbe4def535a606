import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PageSpan } from '../../../platform/http/cursor-page.js';
import { nameThen, type Then } from './former-names.repository.js';
import type { NamedBody } from './named-bodies.js';
import type { OrganisationView } from './organisation-view.js';

const COLUMNS = `o.id, o.code, o.side_id as "sideId", o.name, o.short_name as "shortName", o.inferred,
  coalesce((select json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'role', p.role) order by p.code)
    from post p where p.organisation_id = o.id), '[]') as posts`;

const ALL = `
  select ${COLUMNS} from organisation o left join side s on s.conference_id = o.conference_id and s.id = o.side_id
  where o.conference_id = $1 order by s.ordinal nulls last, o.code`;

const PAGE = `
  select ${COLUMNS} from organisation o where o.conference_id = $1 and ($2::text is null or o.code > $2)
  order by o.code limit $3`;

const namesSql = (name: (column: 'name' | 'short_name') => string): string => `
  select ${name('name')} as name, ${name('short_name')} as "shortName"
  from organisation o where o.conference_id = $1 order by o.code`;

const NAMES = namesSql((column) => `o.${column}`);
/** $2 = day, $3 = instant. */
const NAMES_THEN = namesSql((column) =>
  nameThen({ what: 'organisation', of: 'o', column }, { day: '$2::date', instant: '$3::timestamptz' }),
);

/** Organisations with their posts. */
@Injectable()
export class OrganisationViewRepository {
  /** By side in declared order, third parties last, then by code. */
  async all(tx: Transaction, conferenceId: string): Promise<readonly OrganisationView[]> {
    return tx.rows<OrganisationView>(ALL, [conferenceId]);
  }

  /** Some of them by code alone, from behind one code on: an order that no side is first in and that an index serves. */
  async page(
    tx: Transaction,
    conferenceId: string,
    { after, limit }: PageSpan<string>,
  ): Promise<readonly OrganisationView[]> {
    return tx.rows<OrganisationView>(PAGE, [conferenceId, after, limit]);
  }

  /** What each is called, by code; what it was called at a point in the past, where one is given. */
  async names(tx: Transaction, conferenceId: string, then: Then | null): Promise<readonly NamedBody[]> {
    if (then === null) return tx.rows<NamedBody>(NAMES, [conferenceId]);
    return tx.rows<NamedBody>(NAMES_THEN, [conferenceId, then.day, then.knownAt]);
  }
}
