import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type DueSpan, type GroupSpan, MyOwedRepository, type OwedItem, type Owner } from './my-owed.repository.js';
import { MyTasksRepository } from './my-tasks.repository.js';
import { type MyWorkView, type Task, TASK_GROUPS, type TaskGroupPage, type TaskPart } from './my-work-view.js';

/** As many of a group as stand on the page of all groups. */
const MOST_IN_GROUP = 10;

const PARTS: readonly [TaskPart, TaskPart, TaskPart] = ['lead', 'supporting', 'side'];

/** What a reader owes: chosen by urgency first, then read in detail. */
@Injectable()
export class MyTasks {
  constructor(
    private readonly owed: MyOwedRepository,
    private readonly details: MyTasksRepository,
  ) {}

  /** Every group that has a task, the most urgent first, with its 10 most urgent tasks. */
  async overview(
    tx: Transaction,
    owner: Owner,
    span: DueSpan,
  ): Promise<Pick<MyWorkView, 'groups' | 'total' | 'dueDays'>> {
    const { groups, days } = await this.owed.overview(tx, owner, MOST_IN_GROUP, span);
    const taskOf = await this.read(
      tx,
      owner,
      groups.flatMap(({ items }) => items),
    );
    const inOrder = TASK_GROUPS.flatMap((name) => groups.filter(({ group }) => group === name));
    return {
      groups: inOrder.map(({ group, total, items }) => ({ group, total, tasks: items.map(taskOf) })),
      total: groups.reduce((sum, { total }) => sum + total, 0),
      dueDays: days,
    };
  }

  /** One page of one group; one that nothing is owed in has no tasks. */
  async group(tx: Transaction, owner: Owner, span: GroupSpan): Promise<Omit<TaskGroupPage, 'frame' | 'today'>> {
    const { group, after, limit } = span;
    const found = await this.owed.group(tx, owner, { group, after, limit: limit + 1 });
    const items = found?.items.slice(0, limit) ?? [];
    const taskOf = await this.read(tx, owner, items);
    const more = (found?.items.length ?? 0) > limit;
    return { group, total: found?.total ?? 0, tasks: items.map(taskOf), next: more ? (items.at(-1) ?? null) : null };
  }

  private async read(
    tx: Transaction,
    { sideId, schedule }: Owner,
    items: readonly OwedItem[],
  ): Promise<(item: OwedItem) => Task> {
    const rows = await this.details.tasks(
      tx,
      items.map(({ id }) => id),
      sideId,
    );
    const byId = new Map(rows.map((row) => [row.commitmentId, row]));
    return ({ id, state, place }) => {
      const row = byId.get(id);
      if (row === undefined) throw new Error(`commitment ${id} was chosen and is not there`);
      return { ...row, part: PARTS[place], ownState: state, schedule: schedule.of(row.deadline, null) };
    };
  }
}
