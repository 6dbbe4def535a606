import { Injectable } from '@nestjs/common';
import { workdaysBetween } from '../../../domain/calendar/count-workdays.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Part } from '../../../domain/workflow/command.js';
import type { TimerAction, TimerLevel } from '../../../domain/workflow/timers/timer-definition.js';
import { calendarsFor } from '../../../domain/workflow/timers/planned-timers.js';
import { rootOf } from '../../../domain/workflow/timers/rooted-timers.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TimerClockwork } from '../read/timer-clockwork.js';
import type { TimerDay } from './timer-sweep.js';

/** What a timer has to say to people of one side. */
export interface ToldFiring {
  readonly id: string;
  readonly commitmentId: string;
  readonly number: string;
  /** What organisations of the side told are to the commitment. */
  readonly assignments: readonly { readonly organisationId: string; readonly part: Part }[];
  /** Whose matter it is; null = of all sides together. */
  readonly side: SideId | null;
  readonly timer: string;
  readonly labels: LocalizedText;
  readonly action: Exclude<TimerAction, 'lapse'>;
  readonly level: TimerLevel | null;
  /** What it counts from in the end: what the reader is asked to do hangs on it. */
  readonly root: TimerRoot;
  readonly sinceOn: CivilDate;
  /** Working days since then by the timer's own calendars; negative before a deadline. */
  readonly days: number;
  readonly dueOn: CivilDate;
}

/** What a timer counts from, as words tell it apart. */
export type TimerRoot = 'position' | 'joint' | 'proposal' | 'deadline_before' | 'deadline_after';

interface Row extends Omit<ToldFiring, 'labels' | 'root' | 'days' | 'side'> {
  readonly kind: Kind;
  readonly version: number;
  readonly sideId: string;
}

/** Of several firings of one timer from one day the last one tells all; one about a proposal that has ended tells nothing any more. */
const TOLD = `
  select distinct on (c.number, f.timer, f.side_id, f.since_on) f.id, f.commitment_id as "commitmentId", c.number, c.kind,
    f.workflow_version as version, coalesce((
      select json_agg(json_build_object('organisationId', a.organisation_id, 'part', a.part)) from assignment a
      where a.commitment_id = c.id and a.side_id = $2), '[]') as assignments, f.timer, f.action, f.level, f.side_id as "sideId",
    f.since_on as "sinceOn", f.due_on as "dueOn"
  from timer_firing f join commitment c on c.id = f.commitment_id
  where c.conference_id = $1 and c.closed_on is null and f.fired_on between $3 and $4 and f.action <> 'lapse'
    and f.told
    and (f.anchor_key not like '%proposal:%' or exists (select 1 from proposal p where p.commitment_id = c.id
      and p.state = 'open' and f.anchor_key like '%proposal:' || p.id || '%'))
  order by c.number, f.timer, f.side_id, f.since_on, f.due_on desc`;

/** Reads what fired, for those who are to be told. */
@Injectable()
export class ToldFirings {
  constructor(private readonly clockwork: TimerClockwork) {}

  /** What fired of a side's own matters and of those of all sides, from a day up to the day of the sweep. */
  async since(
    tx: Transaction,
    { frame, sideId, on }: Pick<TimerDay, 'frame' | 'sideId' | 'on'>,
    from: CivilDate,
  ): Promise<readonly ToldFiring[]> {
    const rows = await tx.rows<Row>(TOLD, [frame.id, sideId, from, on]);
    const calendars = this.clockwork.calendarsOf(frame.sides);
    const told: ToldFiring[] = [];
    for (const { kind, version, sideId: of, ...row } of rows) {
      const definition = await this.clockwork.definitionOf(tx, { kind, version });
      const timer = definition.timers[row.timer];
      const root = rootOf(definition, row.timer);
      if (timer === undefined || root === null) continue;
      const side = of === '' ? null : of;
      const counted = calendarsFor(timer, side, calendars);
      const { days } = workdaysBetween(counted, row.sinceOn, on);
      told.push({ ...row, side, labels: timer.labels, root: rootName(root), days });
    }
    return told;
  }
}

/** A root's name. */
export function rootName(root: NonNullable<ReturnType<typeof rootOf>>): TimerRoot {
  return root.on === 'deadline' ? `deadline_${root.when}` : root.on;
}
