import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PageSpan } from '../../../platform/http/cursor-page.js';
import type { TaskPlace } from './task-place.js';

/** A task as read. */
export interface TaskRow {
  readonly id: string;
  readonly commitmentId: string;
  readonly number: string;
  readonly titles: Partial<LocalizedText>;
  readonly authoritative: Language;
  readonly kind: Kind;
  /** Of the workflow under which the task was opened. */
  readonly version: number;
  readonly timer: string;
  /** Empty where every side has it. */
  readonly sideId: string;
  readonly sinceOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly firedOn: CivilDate;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
}

/** The side a row belongs to is kept by the fence, not here. */
const TASKS = `
  select f.id, f.commitment_id as "commitmentId", c.number, c.authoritative,
    (select json_object_agg(t.language, t.title) from commitment_text t where t.commitment_id = c.id) as titles, c.kind, f.workflow_version as version, f.timer,
    f.side_id as "sideId", f.since_on as "sinceOn", f.due_on as "dueOn", f.fired_on as "firedOn",
    s.settled_at as "settledAt", a.name as "settledBy"
  from timer_firing f join commitment c on c.id = f.commitment_id
  left join timer_settlement s on s.firing_id = f.id left join user_account a on a.id = s.account_id
  where c.conference_id = $1 and f.action = 'task' and f.told`;

const OPEN = 's.firing_id is null and c.closed_on is null';

// The day alone bounds the walk along the index; the three together say where in that day it goes on.
const PAGE = `${TASKS} and ${OPEN}
  and ($2::date is null or (f.due_on >= $2 and (f.due_on, c.number, f.id) > ($2, $3, $4::uuid)))
  order by f.due_on, c.number, f.id limit $5`;

/** Tasks that timers opened for secretariats. */
@Injectable()
export class TimerTaskRepository {
  /**
   * Those the transaction's side has not settled, on open commitments, the oldest first. Those settled before are passed by on the
   * way: the first page costs by all the tasks there ever were, some hundreds a year.
   */
  async open(tx: Transaction, conferenceId: string, span: PageSpan<TaskPlace>): Promise<readonly TaskRow[]> {
    const { after, limit } = span;
    const { dueOn = null, number = null, id = null } = after ?? {};
    return tx.rows<TaskRow>(PAGE, [conferenceId, dueOn, number, id, limit]);
  }

  /** How many there are of them. */
  async countOpen(tx: Transaction, conferenceId: string): Promise<number> {
    const rows = await tx.rows<{ count: number }>(
      `select count(*)::int as count from timer_firing f join commitment c on c.id = f.commitment_id
       left join timer_settlement s on s.firing_id = f.id
       where c.conference_id = $1 and f.action = 'task' and f.told and ${OPEN}`,
      [conferenceId],
    );
    return rows[0]?.count ?? 0;
  }

  /** One task of the transaction's side or of all sides, settled or not; null where it sees none. */
  async find(tx: Transaction, conferenceId: string, id: string): Promise<TaskRow | null> {
    return (await tx.rows<TaskRow>(`${TASKS} and f.id = $2`, [conferenceId, id]))[0] ?? null;
  }

  /** Notes that the transaction's side settled it; the first time counts. */
  async settle(
    tx: Transaction,
    id: string,
    by: { readonly sideId: string; readonly accountId: string; readonly at: Date },
  ): Promise<void> {
    await tx.rows(
      `insert into timer_settlement (firing_id, side_id, account_id, settled_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [id, by.sideId, by.accountId, by.at],
    );
  }
}
