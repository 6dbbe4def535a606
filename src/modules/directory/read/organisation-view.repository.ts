import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { NamedBody } from './named-bodies.js';
import type { OrganisationView } from './organisation-view.js';

const ALL = `
  select o.id, o.code, o.side_id as "sideId", o.name, o.short_name as "shortName", o.inferred,
    coalesce((select json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'role', p.role) order by p.code)
      from post p where p.organisation_id = o.id), '[]') as posts
  from organisation o left join side s on s.conference_id = o.conference_id and s.id = o.side_id
  where o.conference_id = $1 order by s.ordinal nulls last, o.code`;

const NAMES = `
  select name, short_name as "shortName" from organisation where conference_id = $1 order by code`;

/** Organisations with their posts. */
@Injectable()
export class OrganisationViewRepository {
  /** By side in declared order, third parties last, then by code. */
  async all(tx: Transaction, conferenceId: string): Promise<readonly OrganisationView[]> {
    return tx.rows<OrganisationView>(ALL, [conferenceId]);
  }

  /** What each is called, by code. */
  async names(tx: Transaction, conferenceId: string): Promise<readonly NamedBody[]> {
    return tx.rows<NamedBody>(NAMES, [conferenceId]);
  }
}
