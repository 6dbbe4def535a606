import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { LedgerConditions, type LedgerQuestion } from './ledger-conditions.repository.js';
import type { LedgerRow } from './ledger-view.js';
import { SqlParameters } from './sql-parameters.js';
import { DEADLINE, LEADS, POSITIONS, TITLES } from './view-fragments.repository.js';

/** Where a page begins and how many rows it has. */
export interface PageSpan {
  /** Number of the last row seen; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/** A row before its schedule is known. */
export type RowWithoutSchedule = Omit<LedgerRow, 'schedule' | 'titleAuthoritative'>;

/** One statement, with its values. */
export interface LedgerStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** One page of the ledger in order of number. */
@Injectable()
export class LedgerRowsRepository {
  /** At least `limit` rows where there are so many, one statement whatever the page. */
  async page(tx: Transaction, question: LedgerQuestion, span: PageSpan): Promise<readonly RowWithoutSchedule[]> {
    const { sql, values } = ledgerRowsStatement(question, span);
    return tx.rows<RowWithoutSchedule>(sql, values);
  }
}

/**
 * Sizes in which rows are read. The size is part of the text, since a plan made for any size would be made for a tenth of all
 * rows; and the sizes are few, so that the plans that are kept are few.
 */
const LARGEST = 501;
const SIZES = [26, 51, 101, 251, LARGEST];

/** The size in which so many rows are read. */
export function pageSize(limit: number): number {
  return SIZES.find((size) => size >= limit) ?? LARGEST;
}

/** The rows are chosen first, by the index of numbers alone, so that page 400 costs what page 1 does; then their details are read. */
export function ledgerRowsStatement(question: LedgerQuestion, { after, limit }: PageSpan): LedgerStatement {
  const parameters = new SqlParameters();
  const conditions = new LedgerConditions(parameters, question);
  const where = conditions.every();
  const beyond = after === null ? '' : `and c.number > ${parameters.add(after)}`;
  const sql = `
    with page as (
      select c.* from commitment c left join deadline d on d.commitment_id = c.id and d.in_force
      where ${where} ${beyond}
      order by c.number limit ${pageSize(limit)}
    )
    select c.id, c.number, c.official_number as "officialNumber", c.authoritative, c.kind, c.standing, c.version,
      c.closed_on as "closedOn", w.number as "sessionNumber", a.number as "areaNumber", ${TITLES} as titles,
      ${POSITIONS} as positions, ${LEADS} as leads,
      ${DEADLINE} as deadline,
      ${conditions.needsOurHand()} as "needsOurHand"
    from page c join session w on w.id = c.session_id join area a on a.id = c.area_id
    order by c.number`;
  return { sql, values: parameters.values };
}
