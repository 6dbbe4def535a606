import type { SideSchedule } from './side-schedule.js';
import type { SqlParameters } from './sql-parameters.js';

/**
 * SQL for the day a deadline `d` is due, the same that `SideSchedule.of` finds: the last day of a dated one, the end of the
 * period now running (or of the first one agreed, where that lies ahead) of a recurring one, null otherwise.
 */
export function dueDay(parameters: SqlParameters, schedule: SideSchedule): string {
  const [today, year, half, quarter] = [
    schedule.today,
    schedule.endOfPeriod('year'),
    schedule.endOfPeriod('half_year'),
    schedule.endOfPeriod('quarter'),
  ].map((day) => `${parameters.add(day)}::date`);
  return `case d.kind when 'dated' then d.latest when 'recurring' then
    case when d.earliest > ${today} then (d.earliest + case d.every when 'year' then interval '1 year'
        when 'half_year' then interval '6 months' else interval '3 months' end)::date - 1
      else case d.every when 'year' then ${year} when 'half_year' then ${half} else ${quarter} end end end`;
}
