import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { nameThen, type ThenSql } from '../../../directory/index.js';
import { countCells } from '../count-cells.js';
import type { LedgerCell } from '../ledger-cell.js';
import { cellsOf } from '../ledger-counts.repository.js';
import type { LedgerQuestion } from '../ledger-conditions.repository.js';
import { type LedgerStatement, pageSize, type PageSpan, type RowWithoutSchedule } from '../ledger-rows.repository.js';
import type { LedgerCounts } from '../ledger-view.js';
import { SqlParameters } from '../sql-parameters.js';
import { DEADLINE_OF_D } from '../view-fragments.repository.js';
import type { AsOf } from './as-of.js';
import { LedgerPastConditions } from './ledger-past-conditions.repository.js';

/** PositionView of every side then, in declared order. */
const POSITIONS_THEN = `(
  select json_agg(json_build_object('sideId', s.id, 'state', c.positions -> s.id ->> 'state',
    'since', c.positions -> s.id ->> 'since', 'waitingFor', c.positions -> s.id ->> 'waitingFor',
    'activity', coalesce(c.positions -> s.id ->> 'activity', 'no_report')) order by s.ordinal)
  from side s where s.conference_id = c.conference_id)`;

/** Lead organisations then, in the order of their sides. */
const leadsThen = (then: ThenSql): string => `coalesce((
  select json_agg(json_build_object('sideId', s.id, 'code', o.code, 'shortName', ${nameThen({ what: 'organisation', of: 'o', column: 'short_name' }, then)}, 'inferred', m.inferred)
    order by s.ordinal)
  from jsonb_to_recordset(c.assignments) as m (organisation text, side text, part text, inferred boolean)
    join organisation o on o.conference_id = c.conference_id and o.code = m.organisation
    join side s on s.conference_id = c.conference_id and s.id = m.side
  where m.part = 'lead'), '[]')`;

const PAST_WITH_DEADLINE = `commitment_past c
      left join deadline d on d.commitment_id = c.commitment_id and d.version = c.deadline_version`;

/** The ledger as it was on a day, as far as it was known at an instant: the same rows, filters and counters as the present one. */
@Injectable()
export class PastLedgerRepository {
  /** At least `limit` rows where there are so many, in order of number; one statement whatever the page. */
  async page(
    tx: Transaction,
    question: LedgerQuestion,
    asOf: AsOf,
    span: PageSpan,
  ): Promise<readonly RowWithoutSchedule[]> {
    const { sql, values } = ledgerAsOf(question, asOf, span);
    return tx.rows<RowWithoutSchedule>(sql, values);
  }

  /** Every counter of the filter panel, as it stood then. */
  async count(tx: Transaction, question: LedgerQuestion, asOf: AsOf): Promise<LedgerCounts> {
    const parameters = new SqlParameters();
    const conditions = new LedgerPastConditions(parameters, question, asOf);
    const places = { session: 'c.session_number', area: 'c.area_number', from: PAST_WITH_DEADLINE };
    const sql = `select g.standing, g.kind, g.session as "sessionNumber", g.area as "areaNumber", g.deadlines, g.parts,
        g.hand as "needsOurHand", g.count from (${cellsOf(conditions, places)}) g`;
    return countCells(await tx.rows<LedgerCell>(sql, parameters.values), question.filter);
  }
}

/** The rows are chosen first, by the index of numbers and times alone; then their details are read. */
export function ledgerAsOf(question: LedgerQuestion, asOf: AsOf, { after, limit }: PageSpan): LedgerStatement {
  const parameters = new SqlParameters();
  const conditions = new LedgerPastConditions(parameters, question, asOf);
  const where = conditions.every();
  const beyond = after === null ? '' : `and c.number > ${parameters.add(after)}`;
  const sql = `
    with page as (
      select c.* from ${PAST_WITH_DEADLINE}
      where ${where} ${beyond}
      order by c.number limit ${pageSize(limit)}
    )
    select c.commitment_id as id, c.number, c.official_number as "officialNumber", b.authoritative, c.kind, c.standing,
      c.version, c.closed_on as "closedOn", c.session_number as "sessionNumber", c.area_number as "areaNumber", w.titles,
      ${POSITIONS_THEN} as positions, ${leadsThen(conditions.then())} as leads,
      case when d.version is not null then ${DEADLINE_OF_D} end as deadline,
      ${conditions.needsOurHand()} as "needsOurHand"
    from page c join commitment b on b.id = c.commitment_id
      join commitment_wording w on w.commitment_id = c.commitment_id and w.wording = c.wording
      left join deadline d on d.commitment_id = c.commitment_id and d.version = c.deadline_version
    order by c.number`;
  return { sql, values: parameters.values };
}
