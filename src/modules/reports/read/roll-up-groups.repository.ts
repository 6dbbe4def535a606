import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AsAt } from './as-at.js';

/** Commitments alike in all that decides their standing, counted. `joint` is null where no joint move was made yet. */
export interface StateGroup {
  readonly areaNumber: number;
  readonly kind: Kind;
  readonly workflowVersion: number;
  readonly joint: string | null;
  /** In the order of the sides asked for; null where a side never stated one. */
  readonly positions: readonly (string | null)[];
  readonly count: number;
}

interface Joined {
  readonly columns: string;
  readonly joins: string;
}

/** One join a side: a hash join each, which is far cheaper than gathering the positions of every commitment into a list. */
function joinSides(count: number): Joined {
  const aliases = Array.from({ length: count }, (_, index) => `p${index}`);
  const joins = aliases.map(
    (alias, index) =>
      `left join "position" ${alias} on ${alias}.commitment_id = c.id and ${alias}.side_id = $${index + 3}`,
  );
  return { columns: aliases.map((alias) => `${alias}.state`).join(', '), joins: joins.join('\n') };
}

/** `$2` is named so that both statements take the same parameters. */
function presentSql(sides: number): string {
  const { columns, joins } = joinSides(sides);
  return `
    select a.number as "areaNumber", g.kind, g.workflow_version as "workflowVersion", g.joint_state as joint,
      g.positions, g.count
    from (
      select c.area_id, c.kind, c.workflow_version, c.joint_state, array[${columns}] as positions, count(*)::int as count
      from commitment c ${joins}
      where c.session_id = $1 and $2::date is not null
      group by c.area_id, c.kind, c.workflow_version, c.joint_state, ${columns}
    ) g join area a on a.id = g.area_id`;
}

/** The value of the last of the records that pass, by the end of the day. */
const last = (value: string, passing: string): string =>
  `(array_agg(${value} order by r.sequence desc) filter (where r.effective_on <= $2 and ${passing}))[1]`;

/** A joint move sets the position of every side, or of none. */
const STATED = `case r.kind when 'position_stated' then r.payload ->> 'to' else r.payload ->> 'setsPosition' end`;

/** A commitment moved to another area after the day stands where it was then; only these are looked up. */
const AREA = `
  case when not f.moved_later then (select a.number from area a where a.id = f.area_id)
  else coalesce(f.area_then,
    (select (r.payload ->> 'areaNumber')::int from record r where r.commitment_id = f.id and r.sequence = 1)) end`;

/** One join and one pass over the records that tell states: joins of several lists per commitment are misjudged by the planner. */
function pastSql(sides: number): string {
  const positions = Array.from({ length: sides }, (_, index) =>
    last(
      STATED,
      `(r.kind = 'position_stated' and r.payload ->> 'side' = $${index + 3}
        or r.kind = 'joint_moved' and r.payload ->> 'setsPosition' is not null)`,
    ),
  );
  return `
    with found as (
      select c.id, c.area_id, c.kind, c.workflow_version,
        ${last(`r.payload ->> 'to'`, `r.kind in ('joint_moved', 'commitment_split')`)} as joint,
        array[${positions.join(', ')}] as positions,
        ${last(`(r.payload ->> 'areaNumber')::int`, `r.payload ? 'areaNumber'`)} as area_then,
        coalesce(bool_or(r.effective_on > $2 and r.payload ? 'areaNumber'), false) as moved_later
      from commitment c left join record r on r.commitment_id = c.id and r.visibility = 'shared'
        and r.kind in ('position_stated', 'joint_moved', 'commitment_split', 'commitment_amended')
      where c.session_id = $1 and c.agreed_on <= $2
      group by c.id
    )
    select ${AREA} as "areaNumber", f.kind, f.workflow_version as "workflowVersion", f.joint, f.positions,
      count(*)::int as count
    from found f group by 1, 2, 3, 4, 5`;
}

/** Counts the commitments of a session, one statement each. */
@Injectable()
export class RollUpGroupsRepository {
  /** The groups as at a day; their number depends on states and areas, not on commitments. */
  async groups(tx: Transaction, at: AsAt, sides: readonly SideId[]): Promise<readonly StateGroup[]> {
    const sql = at.present ? presentSql(sides.length) : pastSql(sides.length);
    return tx.rows<StateGroup>(sql, [at.sessionId, at.asOf, ...sides]);
  }
}
