import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { StandsThen } from '../../../domain/workflow/standing-then.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AsAt } from './as-at.js';
import { THEN } from './item-fragments.repository.js';
import type { ReportStatementSql } from './report-items.repository.js';

/** Commitments alike in all that decides their standing, counted; states bear the names of the version. */
export interface StateGroup {
  readonly areaNumber: number;
  readonly kind: Kind;
  readonly workflowVersion: number;
  readonly joint: string;
  /** In the order of the sides asked for; null where a side never stated one. */
  readonly positions: readonly (string | null)[];
  /** Where they stood on a past day; null of the present, whose states are always their definition's own. */
  readonly kept: StandsThen | null;
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
      `left join "position" ${alias} on ${alias}.commitment_id = c.id and ${alias}.side_id = $${index + 2}`,
  );
  return { columns: aliases.map((alias) => `${alias}.state`).join(', '), joins: joins.join('\n') };
}

function presentSql(sides: number): string {
  const { columns, joins } = joinSides(sides);
  return `
    select a.number as "areaNumber", g.kind, g.workflow_version as "workflowVersion", g.joint_state as joint,
      g.positions, null::json as kept, g.count
    from (
      select c.area_id, c.kind, c.workflow_version, c.joint_state, array[${columns}] as positions, count(*)::int as count
      from commitment c ${joins}
      where c.session_id = $1
      group by c.area_id, c.kind, c.workflow_version, c.joint_state, ${columns}
    ) g join area a on a.id = g.area_id`;
}

function pastSql(sides: number): string {
  const states = Array.from({ length: sides }, (_, index) => `h.positions -> $${index + 5} ->> 'state'`);
  return `
    select h.area_number as "areaNumber", h.kind, h.workflow_version as "workflowVersion", h.joint_state as joint,
      array[${states.join(', ')}]::text[] as positions,
      json_build_object('standing', h.standing, 'open', h.closed_on is null) as kept, count(*)::int as count
    from commitment_past h where ${THEN} and h.session_number = $1
    group by 1, 2, 3, 4, 5, h.standing, h.closed_on is null`;
}

/** The statement that counts as at a point. */
export function rollUpStatement(
  { conferenceId, sessionId, sessionNumber, asOf, knownAt, present }: AsAt,
  sides: readonly SideId[],
): ReportStatementSql {
  if (present) return { sql: presentSql(sides.length), values: [sessionId, ...sides] };
  return { sql: pastSql(sides.length), values: [sessionNumber, asOf, knownAt, conferenceId, ...sides] };
}

/** Counts the commitments of a session, one statement each. */
@Injectable()
export class RollUpGroupsRepository {
  /** The groups as at a day; their number depends on states and areas, not on commitments. */
  async groups(tx: Transaction, at: AsAt, sides: readonly SideId[]): Promise<readonly StateGroup[]> {
    const { sql, values } = rollUpStatement(at, sides);
    return tx.rows<StateGroup>(sql, values);
  }
}
