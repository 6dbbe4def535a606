import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { rootOf } from '../../../domain/workflow/timers/rooted-timers.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type CursorPage, cutPage, PAGE_ROWS, type PageSpan } from '../../../platform/http/cursor-page.js';
import { Problem } from '../../../platform/http/problem.js';
import { rootName, type TimerRoot } from '../fire/told-firings.repository.js';
import { TimerClockwork } from '../read/timer-clockwork.js';
import type { TaskPlace } from './task-place.js';
import { type TaskRow, TimerTaskRepository } from './timer-task.repository.js';

/** What a timer asks of a secretariat. */
export interface TimerTask extends TaskRow {
  /** Null where the workflow the commitment runs on now does not have the timer. */
  readonly label: LocalizedText | null;
  readonly root: TimerRoot | null;
}

const FIRST: PageSpan<TaskPlace> = { after: null, limit: PAGE_ROWS };

/** Tasks that timers open for the secretariat of a side. */
@Injectable()
export class TimerTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TimerTaskRepository,
    private readonly clockwork: TimerClockwork,
    private readonly clock: Clock,
  ) {}

  /** A page of the open tasks of the actor's side, the oldest first; none for anybody but its secretariat. */
  async open(actor: Actor, span: PageSpan<TaskPlace> = FIRST): Promise<CursorPage<TimerTask>> {
    return this.unitOfWork.read(actor, (tx) => this.openWithin(tx, actor, span));
  }

  /** The same inside a transaction of the actor's side. */
  async openWithin(
    tx: Transaction,
    actor: Actor,
    { after, limit }: PageSpan<TaskPlace>,
  ): Promise<CursorPage<TimerTask>> {
    if (!settles(actor)) return { items: [], next: null };
    const rows = await this.tasks.open(tx, actor.conferenceId, { after, limit: limit + 1 });
    return cutPage(await this.tasksOf(tx, rows), limit);
  }

  /** How many tasks are open for the actor's side, inside a transaction of it. */
  async countWithin(tx: Transaction, actor: Actor): Promise<number> {
    return settles(actor) ? this.tasks.countOpen(tx, actor.conferenceId) : 0;
  }

  /**
   * Notes that the actor's side has settled a task; settling it again changes nothing. Throws forbidden for who is not of a
   * secretariat, not_found for a task that his side does not have.
   */
  async settle(actor: Actor, id: string): Promise<TimerTask> {
    const { role, sideId, conferenceId, accountId } = actor;
    if (role !== 'secretariat') throw new Problem('forbidden');
    if (sideId === null) throw new Problem('no_side');
    return this.unitOfWork.run(actor, async (tx) => {
      if ((await this.tasks.find(tx, conferenceId, id)) === null) throw new Problem('not_found');
      await this.tasks.settle(tx, id, { sideId, accountId, at: this.clock.now() });
      const settled = await this.tasks.find(tx, conferenceId, id);
      if (settled === null) throw new Problem('not_found');
      const [task] = await this.tasksOf(tx, [settled]);
      if (task === undefined) throw new Problem('not_found');
      return task;
    });
  }

  /** Each version of a workflow is looked up once, however many tasks it opened. */
  private async tasksOf(tx: Transaction, rows: readonly TaskRow[]): Promise<readonly TimerTask[]> {
    const definitions = new Map<string, Definition>();
    for (const row of rows) {
      const name = `${row.kind}.v${row.version}`;
      if (!definitions.has(name)) definitions.set(name, await this.clockwork.definitionOf(tx, row));
    }
    return rows.flatMap((row) => {
      const definition = definitions.get(`${row.kind}.v${row.version}`);
      return definition === undefined ? [] : [taskOf(definition, row)];
    });
  }
}

function settles({ role, sideId }: Actor): boolean {
  return role === 'secretariat' && sideId !== null;
}

function taskOf(definition: Definition, row: TaskRow): TimerTask {
  const root = rootOf(definition, row.timer);
  return {
    ...row,
    label: definition.timers[row.timer]?.labels ?? null,
    root: root === null ? null : rootName(root),
  };
}
