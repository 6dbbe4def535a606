import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { TaskGroup } from './my-work-view.js';
import { ORDER, owed } from './owed.repository.js';
import type { SideSchedule } from './side-schedule.js';
import { SqlParameters } from './sql-parameters.js';
import type { TaskMark } from './task-mark.js';

/** A commitment somebody owes something to, as far as choosing it needs. */
export interface OwedItem extends TaskMark {
  readonly id: string;
  /** 0 where the reader's organisation leads, 1 where it supports, 2 where the secretariat looks after it. */
  readonly place: 0 | 1 | 2;
  /** State of the own side's position; null where it never stated one. */
  readonly state: string | null;
}

/** How many there are in a group, and its most urgent ones. */
export interface OwedGroup {
  readonly group: TaskGroup;
  readonly total: number;
  readonly items: readonly OwedItem[];
}

/** All that is owed, in short. */
export interface OwedOverview {
  readonly groups: readonly OwedGroup[];
  /** Days of the span on which something is due. */
  readonly days: readonly CivilDate[];
}

/** Who owes, and how that side counts days. */
export interface Owner {
  readonly actor: Actor;
  readonly sideId: SideId;
  readonly schedule: SideSchedule;
}

/** From which day to which due days are asked for. */
export interface DueSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Which part of a group: behind a mark, or from its beginning (null). */
export interface GroupSpan {
  readonly group: TaskGroup;
  readonly after: TaskMark | null;
  readonly limit: number;
}

const ITEMS = `json_agg(json_build_object('id', id, 'state', state, 'place', place, 'rank', rank, 'due', due, 'number', number)
  order by ${ORDER})`;

/**
 * Chooses what stands on a page of what is owed. Both statements pass by everything the reader owes, so what they give serves
 * until something is committed; the details are read for the chosen ones alone.
 */
@Injectable()
export class MyOwedRepository {
  /** Every group with its size and its first `limit` items, and the days of a span on which something is due. */
  async overview(
    tx: Transaction,
    { actor, schedule }: Owner,
    limit: number,
    { from, to }: DueSpan,
  ): Promise<OwedOverview> {
    const parameters = new SqlParameters();
    const sql = `
      with ${owed(parameters, actor, schedule)}
      select coalesce((select json_agg(json_build_object('group', g."group", 'total', g.total, 'items', (
            select ${ITEMS} from (select * from owed o where o."group" = g."group" order by ${ORDER} limit ${limit}) first)))
          from (select "group", count(*)::int as total from owed group by "group") g), '[]') as groups,
        coalesce((select json_agg(distinct due) from owed
          where due between ${parameters.add(from)}::date and ${parameters.add(to)}::date), '[]') as days`;
    const [found] = await tx.keptRows<OwedOverview>(sql, parameters.values);
    return found ?? { groups: [], days: [] };
  }

  /** One part of one group with the size of the whole; null where the reader owes nothing in it. */
  async group(
    tx: Transaction,
    { actor, schedule }: Owner,
    { group, after, limit }: GroupSpan,
  ): Promise<OwedGroup | null> {
    const parameters = new SqlParameters();
    const with_ = owed(parameters, actor, schedule);
    const name = `${parameters.add(group)}::text`;
    const beyond =
      after === null
        ? ''
        : `and (${ORDER}) > (${parameters.add(after.rank)}::int, ${parameters.add(after.due)}::date, ${parameters.add(after.number)}::text)`;
    const sql = `
      with ${with_}
      select ${name} as "group", count(*)::int as total, coalesce((
          select ${ITEMS} from (select * from owed where "group" = ${name} ${beyond} order by ${ORDER} limit ${limit}) part
        ), '[]') as items
      from owed where "group" = ${name}`;
    const [found] = await tx.keptRows<OwedGroup>(sql, parameters.values);
    return found === undefined || found.total === 0 ? null : found;
  }
}
