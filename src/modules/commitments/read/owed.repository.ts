import type { Actor } from '../../../domain/shared/actor.js';
import { dueDay } from './due-day.repository.js';
import type { SideSchedule } from './side-schedule.js';
import type { SqlParameters } from './sql-parameters.js';

const WEEK_WORKDAYS = 5;
const NEAR_WORKDAYS = 20;

/** Order within a group: for a liaison what its organisation leads before what it supports; then by day and number. */
export const ORDER = 'rank, due, number';

/**
 * SQL of `owed`: every open commitment of the actor's side with its group, the reader's place in it (0 leads, 1 supports,
 * 2 neither) and the day it is due (`infinity` without one): its organisation's for a liaison, all for other roles.
 */
export function owed(parameters: SqlParameters, actor: Actor, schedule: SideSchedule): string {
  const own = actor.role === 'liaison' ? 'join' : 'left join';
  // A line says where its reader's organisation supports; a secretariat looks after all alike, and its lines say nothing of it.
  const rank = actor.role === 'liaison' ? 'place' : '0';
  return `
    dated as (
      select c.id, c.number, p.state, coalesce(mine.place, 2) as place, coalesce(d.kind, 'none') as bound,
        coalesce(${dueDay(parameters, schedule)}, 'infinity') as due
      from commitment c ${own} (
          select m.commitment_id, case when bool_or(m.part = 'lead') then 0 else 1 end as place from assignment m
          where m.organisation_id = ${parameters.add(actor.organisationId)}::uuid and m.part <> 'waiting_for'
          group by m.commitment_id
        ) mine on mine.commitment_id = c.id
        left join deadline d on d.commitment_id = c.id and d.in_force
        left join "position" p on p.commitment_id = c.id and p.side_id = ${parameters.add(actor.sideId)}
      where c.conference_id = ${parameters.add(actor.conferenceId)} and c.closed_on is null
    ), owed as materialized (
      select id, number, state, place, ${rank} as rank, due, ${groupOf(parameters, schedule)} as "group" from dated
    )`;
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
