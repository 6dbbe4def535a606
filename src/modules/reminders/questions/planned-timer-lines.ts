import { Injectable } from '@nestjs/common';
import type { DaySpan } from '../../../domain/reminders/planned-rungs.js';
import type { Actor } from '../../../domain/shared/actor.js';
import { hearsTimer } from '../../../domain/workflow/timers/hears-timer.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type ComingTimer, TimerOutlook } from '../../timers/index.js';
import { LeadsRepository } from './leads.repository.js';

/** What timers will tell one post. */
@Injectable()
export class PlannedTimerLines {
  constructor(
    private readonly outlook: TimerOutlook,
    private readonly leads: LeadsRepository,
  ) {}

  /** The timers of which the actor's post will be told within a span of days. */
  async lines(tx: Transaction, actor: Actor, { from, to }: DaySpan): Promise<readonly ComingTimer[]> {
    const { conferenceId, sideId, role, organisationId } = actor;
    if (sideId === null) return [];
    const narrowing = role === 'liaison' ? { organisationId } : {};
    const ahead = await this.outlook.ahead(tx, actor, to, narrowing);
    const due = ahead.filter(({ dueOn }) => dueOn >= from);
    const led = await this.leads.ledBy(tx, conferenceId, sideId);
    const parts = role === 'liaison' ? await this.leads.partsOf(tx, conferenceId, organisationId) : null;
    return due.filter((news) => {
      const { commitmentId: id } = news;
      return hearsTimer(news, { side: sideId, role, led: led.has(id), parts: parts?.get(id) ?? [] });
    });
  }
}
