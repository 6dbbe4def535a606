import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import { rootOf } from '../../../domain/workflow/timers/rooted-timers.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { rootName, type TimerRoot } from '../fire/told-firings.repository.js';
import { TimerClockwork } from '../read/timer-clockwork.js';
import { type TaskRow, TimerTaskRepository } from './timer-task.repository.js';

/** What a timer asks of a secretariat. */
export interface TimerTask extends TaskRow {
  /** Null where the workflow the commitment runs on now does not have the timer. */
  readonly label: LocalizedText | null;
  readonly root: TimerRoot | null;
}

/** Tasks that timers open for the secretariat of a side. */
@Injectable()
export class TimerTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TimerTaskRepository,
    private readonly clockwork: TimerClockwork,
    private readonly clock: Clock,
  ) {}

  /** Open tasks of the actor's side, the oldest first; none for anybody but its secretariat. */
  async open(actor: Actor): Promise<readonly TimerTask[]> {
    return this.unitOfWork.read(actor, (tx) => this.openWithin(tx, actor));
  }

  /** The same inside a transaction of the actor's side. */
  async openWithin(tx: Transaction, { role, sideId, conferenceId }: Actor): Promise<readonly TimerTask[]> {
    if (role !== 'secretariat' || sideId === null) return [];
    const rows = await this.tasks.open(tx, conferenceId);
    return Promise.all(rows.map((row) => this.taskOf(tx, row)));
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
      return this.taskOf(tx, settled);
    });
  }

  private async taskOf(tx: Transaction, row: TaskRow): Promise<TimerTask> {
    const definition = await this.clockwork.definitionOf(tx, row);
    const root = rootOf(definition, row.timer);
    return {
      ...row,
      label: definition.timers[row.timer]?.labels ?? null,
      root: root === null ? null : rootName(root),
    };
  }
}
