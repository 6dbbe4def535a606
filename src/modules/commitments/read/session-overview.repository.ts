import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentShape } from './session-overview-view.js';

export interface StandingCount {
  readonly areaNumber: number;
  readonly standing: Standing;
  readonly count: number;
}

export interface ReturnCount {
  readonly areaNumber: number;
  readonly sideId: SideId;
  readonly due: number;
  readonly returned: number;
  readonly drafting: number;
}

export interface AreaLead {
  readonly areaNumber: number;
  readonly sideId: SideId;
  readonly code: string;
  readonly shortName: LocalizedText;
  readonly inferred: boolean;
}

/** A session and the days whose statements count as its returns. */
export interface ReturnPeriod {
  readonly sessionId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const MATRIX = `
  select a.number as "areaNumber", c.standing, count(*)::int as count
  from commitment c join area a on a.id = c.area_id where c.session_id = $1 group by a.number, c.standing`;

const LEADING = `
  select a.number as "areaNumber", m.side_id as "sideId", o.code, o.short_name as "shortName", bool_and(m.inferred) as inferred
  from commitment c join area a on a.id = c.area_id join assignment m on m.commitment_id = c.id and m.part = 'lead'
    join organisation o on o.id = m.organisation_id
  where c.session_id = $1 and m.side_id is not null
  group by a.number, m.side_id, o.id order by a.number, m.side_id, count(*) desc, o.code`;

/** What each side said in the period; row-level security leaves a draft to its own side. */
const SAID = `
  select t.commitment_id, t.side_id, bool_or(t.visibility = 'shared') as shared
  from statement t join commitment c on c.id = t.commitment_id
  where c.session_id = $1 and t.stated_on between $2 and $3 group by t.commitment_id, t.side_id`;

/** A commitment closed before the period owes no return. */
const DUE = `(c.closed_on is null or c.closed_on >= $2)`;

const RETURNS = `
  with said as (${SAID})
  select a.number as "areaNumber", s.id as "sideId", count(*)::int as due,
    (count(*) filter (where said.shared))::int as returned,
    (count(*) filter (where not said.shared))::int as drafting
  from commitment c join area a on a.id = c.area_id join side s on s.conference_id = c.conference_id
    left join said on said.commitment_id = c.id and said.side_id = s.id
  where c.session_id = $1 and ${DUE} group by a.number, s.id`;

const SHAPES = `
  with said as (${SAID})
  select a.number as "areaNumber", c.id, c.number, c.standing,
    case when ${DUE} then (
      select json_object_agg(s.id, case when said.shared then 'returned' when not said.shared then 'drafting' else 'missing' end)
      from side s left join said on said.commitment_id = c.id and said.side_id = s.id
      where s.conference_id = c.conference_id) end as returns
  from commitment c join area a on a.id = c.area_id where c.session_id = $1 order by c.number`;

/** Figures of one session. */
@Injectable()
export class SessionOverviewRepository {
  /** Commitments by area and standing. */
  async matrix(tx: Transaction, sessionId: string): Promise<readonly StandingCount[]> {
    return tx.rows<StandingCount>(MATRIX, [sessionId]);
  }

  /** Lead organisations by area and side, the most frequent first. */
  async leads(tx: Transaction, sessionId: string): Promise<readonly AreaLead[]> {
    return tx.rows<AreaLead>(LEADING, [sessionId]);
  }

  /** Returns by area and side. */
  async returns(tx: Transaction, { sessionId, from, to }: ReturnPeriod): Promise<readonly ReturnCount[]> {
    return tx.rows<ReturnCount>(RETURNS, [sessionId, from, to]);
  }

  /** Every commitment of the session with its returns, by number. */
  async shapes(
    tx: Transaction,
    { sessionId, from, to }: ReturnPeriod,
  ): Promise<readonly (CommitmentShape & { readonly areaNumber: number })[]> {
    return tx.rows<CommitmentShape & { readonly areaNumber: number }>(SHAPES, [sessionId, from, to]);
  }
}
