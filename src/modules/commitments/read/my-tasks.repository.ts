import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Task } from './my-work-view.js';
import { DEADLINE, TITLES } from './view-fragments.repository.js';

/** A task before its schedule and the reader's part are known. */
export type TaskRow = Omit<Task, 'schedule' | 'part' | 'ownState'>;

/** Not `exists`: that would read the drafts of all commitments at once, and go through every statement to find them. */
const TASKS = `
  select c.id as "commitmentId", c.number, ${TITLES} as titles, c.authoritative, c.kind, c.standing, c.version,
    ${DEADLINE} as deadline,
    (select json_build_object('statedOn', t.stated_on, 'activity', t.activity)
      from "position" p join statement t on t.id = p.statement_id
      where p.commitment_id = c.id and p.side_id = $2) as "lastStatement",
    coalesce((select true from statement t where t.commitment_id = c.id and t.side_id = $2
      and t.visibility = 'side' and not t.discarded limit 1), false) as "hasDraft"
  from commitment c where c.id = any ($1::uuid[])`;

/** What the list shows of commitments that were chosen for it. */
@Injectable()
export class MyTasksRepository {
  /** In one statement, in no order; kept, for it is the dearest of the page that everybody opens first. */
  async tasks(tx: Transaction, ids: readonly string[], sideId: string): Promise<readonly TaskRow[]> {
    return ids.length === 0 ? [] : tx.keptRows<TaskRow>(TASKS, [ids, sideId]);
  }
}
