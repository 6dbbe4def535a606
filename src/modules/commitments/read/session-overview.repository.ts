import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type OverviewAsked, type OverviewGround, overviewGround } from './overview-ground.repository.js';
import type { CommitmentShape } from './session-overview-view.js';
import { SqlParameters } from './sql-parameters.js';

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

type PlacedShape = CommitmentShape & { readonly areaNumber: number };

/** Figures of one session, at present or as they were. */
@Injectable()
export class SessionOverviewRepository {
  /** Commitments by area and standing. */
  async matrix(tx: Transaction, asked: OverviewAsked): Promise<readonly StandingCount[]> {
    return read<StandingCount>(
      tx,
      asked,
      (ground) => `
      select c.area_number as "areaNumber", c.standing, count(*)::int as count
      from (${ground.seen()}) c group by c.area_number, c.standing`,
    );
  }

  /** Lead organisations by area and side, the most frequent first. */
  async leads(tx: Transaction, asked: OverviewAsked): Promise<readonly AreaLead[]> {
    return read<AreaLead>(
      tx,
      asked,
      (ground) => `
      select m.area_number as "areaNumber", m.side_id as "sideId", o.code, ${ground.shortName()} as "shortName",
        bool_and(m.inferred) as inferred
      from (${ground.leading()}) m join organisation o on o.id = m.organisation_id
      where m.side_id is not null
      group by m.area_number, m.side_id, o.id order by m.area_number, m.side_id, count(*) desc, o.code`,
    );
  }

  /** Returns by area and side. A commitment closed before the period owes none. */
  async returns(tx: Transaction, asked: OverviewAsked): Promise<readonly ReturnCount[]> {
    return read<ReturnCount>(
      tx,
      asked,
      (ground, from) => `
      with said as (${ground.said()})
      select c.area_number as "areaNumber", s.id as "sideId", count(*)::int as due,
        (count(*) filter (where said.shared))::int as returned,
        (count(*) filter (where not said.shared))::int as drafting
      from (${ground.seen()}) c join side s on s.conference_id = c.conference_id
        left join said on said.commitment_id = c.id and said.side_id = s.id
      where ${due(from)} group by c.area_number, s.id`,
    );
  }

  /** Every commitment of the session with its returns, by number. */
  async shapes(tx: Transaction, asked: OverviewAsked): Promise<readonly PlacedShape[]> {
    return read<PlacedShape>(
      tx,
      asked,
      (ground, from) => `
      with said as (${ground.said()})
      select c.area_number as "areaNumber", c.id, c.number, c.standing,
        case when ${due(from)} then (
          select json_object_agg(s.id,
            case when said.shared then 'returned' when not said.shared then 'drafting' else 'missing' end)
          from side s left join said on said.commitment_id = c.id and said.side_id = s.id
          where s.conference_id = c.conference_id) end as returns
      from (${ground.seen()}) c order by c.number`,
    );
  }
}

function due(from: () => string): string {
  return `(c.closed_on is null or c.closed_on >= ${from()})`;
}

/** One statement over the ground of what is asked; `from` gives the first day of the period. */
async function read<Row extends object>(
  tx: Transaction,
  asked: OverviewAsked,
  statement: (ground: OverviewGround, from: () => string) => string,
): Promise<readonly Row[]> {
  const parameters = new SqlParameters();
  const from = (): string => `${parameters.add(asked.from)}::date`;
  const sql = statement(overviewGround(parameters, asked), from);
  return tx.rows<Row>(sql, parameters.values);
}
