import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { countCells } from './count-cells.js';
import type { LedgerCell } from './ledger-cell.js';
import { LedgerConditions, type LedgerQuestion } from './ledger-conditions.repository.js';
import { MY_PARTS } from './ledger-filter.js';
import type { LedgerCounts } from './ledger-view.js';
import { SqlParameters } from './sql-parameters.js';

/** The counters of the filter panel. */
@Injectable()
export class LedgerCountsRepository {
  /**
   * Every counter from one grouped statement. It passes by every commitment once, whatever is chosen in the panel, so its
   * rows serve every choice, and all pages until something is committed.
   */
  async count(tx: Transaction, question: LedgerQuestion): Promise<LedgerCounts> {
    const parameters = new SqlParameters();
    const sql = statement(new LedgerConditions(parameters, question));
    return countCells(await tx.keptRows<LedgerCell>(sql, parameters.values), question.filter);
  }
}

/** Names of areas and sessions are joined to the few cells and not to the many rows. */
function statement(conditions: LedgerConditions): string {
  const from = 'commitment c left join deadline d on d.commitment_id = c.id and d.in_force';
  return `
    select g.standing, g.kind, w.number as "sessionNumber", a.number as "areaNumber", g.deadlines, g.parts,
      g.hand as "needsOurHand", g.count
    from (${cellsOf(conditions, { session: 'c.session_id', area: 'c.area_id', from })}
    ) g join area a on a.id = g.area join session w on w.id = g.session`;
}

/** Cells of commitments that are alike, over a row `c` and its deadline `d`, with what names its session and area there. */
export function cellsOf(
  conditions: LedgerConditions,
  { session, area, from }: { readonly session: string; readonly area: string; readonly from: string },
): string {
  const due = `case when ${conditions.deadlineClass('late')} then 'late'
          when ${conditions.deadlineClass('near')} then 'near' end`;
  const parts = MY_PARTS.map((name) => `${conditions.myPart(name)} as ${name}`);
  const names = MY_PARTS.map((name) => `case when g.${name} then '${name}' end`);
  return `
    select g.standing, g.kind, g.session, g.area, array_remove(array[g.bound, g.due], null) as deadlines,
      array_remove(array[${names.join(', ')}], null) as parts, g.hand, g.count
    from (
      select c.standing, c.kind, ${area} as area, ${session} as session, coalesce(d.kind, 'none') as bound,
        ${due} as due, ${parts.join(',\n        ')}, ${conditions.needsOurHand()} as hand, count(*)::int as count
      from ${from}
      where ${conditions.base()}
      group by c.standing, c.kind, ${area}, ${session}, bound, due, ${MY_PARTS.join(', ')}, hand
    ) g`;
}
