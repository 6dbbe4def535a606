import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type Facet, FACETS, LedgerConditions, type LedgerQuestion } from './ledger-conditions.repository.js';
import { DEADLINE_CLASSES, MY_PARTS, type DeadlineClass, type MyPart } from './ledger-filter.js';
import type { AreaCount, LedgerCounts } from './ledger-view.js';
import { SqlParameters } from './sql-parameters.js';

/** One group: by standing, by kind, by area, or all rows together. */
interface Group extends Readonly<Record<`d_${DeadlineClass}` | `p_${MyPart}`, number>> {
  readonly by: 'standing' | 'kind' | 'area' | 'all';
  readonly standing: Standing;
  readonly kind: Kind;
  readonly session_number: number;
  readonly area_number: number;
  readonly matching: number;
  readonly total: number;
  readonly hand: number;
}

/** The counters of the filter panel. */
@Injectable()
export class LedgerCountsRepository {
  /** Every counter in one grouped statement. */
  async count(tx: Transaction, question: LedgerQuestion): Promise<LedgerCounts> {
    const parameters = new SqlParameters();
    const sql = statement(new LedgerConditions(parameters, question));
    return countsOf(await tx.rows<Group>(sql, parameters.values));
  }
}

function statement(conditions: LedgerConditions): string {
  const ok = FACETS.map((facet) => `${conditions.chosen(facet)} as ok_${facet}`);
  const classes = DEADLINE_CLASSES.map((name) => `${conditions.deadlineClass(name)} as d_${name}`);
  const parts = MY_PARTS.map((name) => `${conditions.myPart(name)} as p_${name}`);
  return `
    with flagged as (
      select c.standing, c.kind, w.number as session_number, a.number as area_number,
        ${[...ok, ...classes, ...parts, `${conditions.needsOurHand()} as needs_hand`].join(',\n        ')}
      from commitment c join area a on a.id = c.area_id join session w on w.id = c.session_id
        left join deadline d on d.commitment_id = c.id and d.in_force
      where ${conditions.base()}
    )
    select case when grouping(standing) = 0 then 'standing' when grouping(kind) = 0 then 'kind'
        when grouping(area_number) = 0 then 'area' else 'all' end as by,
      standing, kind, session_number, area_number,
      case when grouping(standing) = 0 then ${counted('standing')} when grouping(kind) = 0 then ${counted('kind')}
        when grouping(area_number) = 0 then ${counted('area')} else 0 end as matching,
      ${counted(null)} as total,
      ${DEADLINE_CLASSES.map((name) => `${counted('deadline', `d_${name}`)} as d_${name}`).join(',\n      ')},
      ${MY_PARTS.map((name) => `${counted('part', `p_${name}`)} as p_${name}`).join(',\n      ')},
      ${counted('hand', 'needs_hand')} as hand
    from flagged group by grouping sets ((standing), (kind), (session_number, area_number), ())`;
}

/** Rows that pass every choice but the one in `apart`. */
function counted(apart: Facet | null, flag = 'true'): string {
  const passed = FACETS.filter((facet) => facet !== apart).map((facet) => `ok_${facet}`);
  return `(count(*) filter (where ${[flag, ...passed].join(' and ')}))::int`;
}

function countsOf(groups: readonly Group[]): LedgerCounts {
  const all = groups.find((group) => group.by === 'all');
  if (all === undefined) throw new Error('the grouping set of all rows gave no row');
  const of = (by: Group['by']): readonly Group[] => groups.filter((group) => group.by === by && group.matching > 0);
  return {
    total: all.total,
    standings: Object.fromEntries(of('standing').map(({ standing, matching }) => [standing, matching])),
    kinds: Object.fromEntries(of('kind').map(({ kind, matching }) => [kind, matching])),
    areas: of('area').map(areaCount).sort(inOrder),
    deadlines: tally(DEADLINE_CLASSES, (name) => all[`d_${name}`]),
    parts: tally(MY_PARTS, (name) => all[`p_${name}`]),
    needsOurHand: all.hand,
  };
}

function tally<Name extends string>(names: readonly Name[], count: (name: Name) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
}

function areaCount({ session_number, area_number, matching }: Group): AreaCount {
  return { sessionNumber: session_number, areaNumber: area_number, count: matching };
}

function inOrder(a: AreaCount, b: AreaCount): number {
  return a.sessionNumber - b.sessionNumber || a.areaNumber - b.areaNumber;
}
