import { Injectable } from '@nestjs/common';
import type { DaySpan } from '../../../domain/reminders/planned-rungs.js';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type ComingTimer, TimerOutlook } from '../../timers/index.js';
import { LeadsRepository } from './leads.repository.js';
import { hears } from '../sweep/timer-subject.js';

/** What timers will tell one post. */
@Injectable()
export class PlannedTimerLines {
  constructor(
    private readonly outlook: TimerOutlook,
    private readonly leads: LeadsRepository,
  ) {}

  /** The timers of which the actor's post will be told within a span of days. */
  async lines(tx: Transaction, actor: Actor, { from, to }: DaySpan): Promise<readonly ComingTimer[]> {
    const { sideId, role, organisationId: own } = actor;
    if (sideId === null) return [];
    const narrowing = role === 'liaison' ? { leadOrganisationId: own } : {};
    const ahead = await this.outlook.ahead(tx, actor, to, narrowing);
    const due = ahead.filter(({ dueOn }) => dueOn >= from);
    const led = role === 'liaison' ? null : await this.leads.ledBy(tx, actor.conferenceId, sideId);
    return due.filter(({ action, commitmentId }) => {
      const organisationId = led === null || led.has(commitmentId) ? own : null;
      return hears(role, { action, organisationId });
    });
  }
}
