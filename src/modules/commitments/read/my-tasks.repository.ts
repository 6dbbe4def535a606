import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { dueDay } from './due-day.repository.js';
import type { Task, TaskGroup } from './my-work-view.js';
import type { SideSchedule } from './side-schedule.js';
import { SqlParameters } from './sql-parameters.js';
import { DEADLINE, TITLES } from './view-fragments.repository.js';

/** A task before its schedule is known, with its group and the group's size. */
export interface TaskRow extends Omit<Task, 'schedule'> {
  readonly group: TaskGroup;
  readonly total: number;
}

const WEEK_WORKDAYS = 5;
const NEAR_WORKDAYS = 20;

/** A group of a large conference is opened in the ledger; this many stand on the page. */
const MOST_IN_GROUP = 50;

/** What the reader owes, by urgency. */
@Injectable()
export class MyTasksRepository {
  /** Open commitments of the actor's side in one statement: its organisation's for a liaison, all for other roles. */
  async tasks(tx: Transaction, actor: Actor, schedule: SideSchedule): Promise<readonly TaskRow[]> {
    const parameters = new SqlParameters();
    const sql = statement(parameters, actor, schedule);
    return tx.rows<TaskRow>(sql, parameters.values);
  }
}

function statement(parameters: SqlParameters, actor: Actor, schedule: SideSchedule): string {
  const side = parameters.add(actor.sideId);
  const own = actor.role === 'liaison' ? 'join' : 'left join';
  return `
    with mine as (
      select m.commitment_id, bool_or(m.part = 'lead') as leads from assignment m
      where m.organisation_id = ${parameters.add(actor.organisationId)}::uuid and m.part <> 'waiting_for'
      group by m.commitment_id
    ), owed as (
      select c.id, c.number, mine.leads, p.state, p.statement_id, ${dueDay(parameters, schedule)} as due,
        coalesce(d.kind, 'none') as bound
      from commitment c ${own} mine on mine.commitment_id = c.id
        left join deadline d on d.commitment_id = c.id and d.in_force
        left join "position" p on p.commitment_id = c.id and p.side_id = ${side}
      where c.conference_id = ${parameters.add(actor.conferenceId)} and c.closed_on is null
    ), grouped as (
      select owed.*, ${groupOf(parameters, schedule)} as "group" from owed
    ), ranked as (
      select grouped.*, count(*) over (partition by "group")::int as total,
        row_number() over (partition by "group" order by leads desc nulls last, due, number) as rank
      from grouped
    )
    select c.id as "commitmentId", c.number, ${TITLES} as titles, c.authoritative, c.kind, c.standing, c.version,
      case when r.leads then 'lead' when r.leads = false then 'supporting' else 'side' end as part,
      r.state as "ownState", ${DEADLINE} as deadline,
      (select json_build_object('statedOn', t.stated_on, 'activity', t.activity) from statement t
        where t.id = r.statement_id) as "lastStatement",
      exists (select 1 from statement t where t.commitment_id = c.id and t.side_id = ${side}
        and t.visibility = 'side') as "hasDraft",
      r."group", r.total
    from ranked r join commitment c on c.id = r.id
    where r.rank <= ${MOST_IN_GROUP} order by r.rank`;
}

function groupOf(parameters: SqlParameters, schedule: SideSchedule): string {
  const [today, week, near] = [
    schedule.today,
    schedule.firstDayBeyond(WEEK_WORKDAYS),
    schedule.firstDayBeyond(NEAR_WORKDAYS),
  ].map((day) => `${parameters.add(day)}::date`);
  return `case when state in ('fulfilled', 'routine') then 'done_on_our_side' when bound = 'none' then 'no_date'
    when bound = 'before_session' then 'before_session' when due < ${today} then 'past_due'
    when due < ${week} then 'this_week' when due < ${near} then 'near' else 'later' end`;
}
