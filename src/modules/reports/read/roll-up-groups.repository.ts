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
function joinSides(count: number, table: string, state: string): Joined {
  const aliases = Array.from({ length: count }, (_, index) => `p${index}`);
  const joins = aliases.map(
    (alias, index) =>
      `left join ${table} ${alias} on ${alias}.commitment_id = c.id and ${alias}.side_id = $${index + 3}`,
  );
  return { columns: aliases.map((alias) => `${alias}.${state}`).join(', '), joins: joins.join('\n') };
}

/** `$2` is named so that both statements take the same parameters. */
function presentSql(sides: number): string {
  const { columns, joins } = joinSides(sides, '"position"', 'state');
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

/** What each kept record says: of the joint state (side null), or of one side's position. Later records override earlier. */
const TOLD = `
  told as materialized (
    select r.commitment_id, r.sequence, r.kind, r.effective_on,
      r.payload ->> 'side' as side_id, r.payload ->> 'to' as state, r.payload ->> 'setsPosition' as sets,
      (r.payload ->> 'areaNumber')::int as area
    from record r join commitment c on c.id = r.commitment_id
    where c.session_id = $1 and r.visibility = 'shared'
      and r.kind in ('position_stated', 'joint_moved', 'commitment_amended')
  ),
  joint as (
    select distinct on (commitment_id) commitment_id, state from told
    where kind = 'joint_moved' and effective_on <= $2 order by commitment_id, sequence desc
  ),
  stated as (
    select distinct on (e.commitment_id, e.side_id) e.commitment_id, e.side_id, e.state from (
      select commitment_id, sequence, side_id, state from told where kind = 'position_stated' and effective_on <= $2
      union all
      select t.commitment_id, t.sequence, s.id, t.sets from told t
        join commitment c on c.id = t.commitment_id join side s on s.conference_id = c.conference_id
      where t.kind = 'joint_moved' and t.effective_on <= $2 and t.sets is not null
    ) e order by e.commitment_id, e.side_id, e.sequence desc
  )`;

/** A commitment moved to another area after the day stands where it was then; only these are looked up. */
const AREA = `
  case when c.id not in (select commitment_id from told where area is not null and effective_on > $2) then
    (select a.number from area a where a.id = c.area_id)
  else coalesce(
    (select t.area from told t where t.commitment_id = c.id and t.area is not null and t.effective_on <= $2
     order by t.sequence desc limit 1),
    (select (r.payload ->> 'areaNumber')::int from record r where r.commitment_id = c.id and r.sequence = 1)) end`;

function pastSql(sides: number): string {
  const { columns, joins } = joinSides(sides, 'stated', 'state');
  return `
    with ${TOLD}, found as (
      select ${AREA} as area, c.kind, c.workflow_version, j.state as joint, array[${columns}] as positions
      from commitment c left join joint j on j.commitment_id = c.id ${joins}
      where c.session_id = $1 and c.agreed_on <= $2
    )
    select area as "areaNumber", kind, workflow_version as "workflowVersion", joint, positions, count(*)::int as count
    from found group by area, kind, workflow_version, joint, positions`;
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
