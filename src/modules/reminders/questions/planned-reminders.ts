import { Injectable } from '@nestjs/common';
import type { PlannedRung } from '../../../domain/reminders/reminder-question.js';
import type { Actor } from '../../../domain/shared/actor.js';
import { addDays, daysBetween, type CivilDate } from '../../../domain/shared/civil-date.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type CursorPage, cutPage, type PageSpan } from '../../../platform/http/cursor-page.js';
import { Problem } from '../../../platform/http/problem.js';
import { ReminderPlan } from '../plan/reminder-plan.js';
import type { ComingTimer } from '../../timers/index.js';
import type { Subject } from '../sweep/subject.js';
import { type CommitmentWords, titleIn, WordingRepository } from '../sweep/wording.repository.js';
import { GivenRemindersRepository } from './given-reminders.repository.js';
import { PlannedTimerLines } from './planned-timer-lines.js';
import type { PlannedDay, PlannedItem } from './reminder-views.js';
import { SideOutlook } from './side-outlook.js';

const LONGEST_SPAN_DAYS = 366;

interface DaySpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** "What goes out in the next 30 days?" */
@Injectable()
export class PlannedReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outlook: SideOutlook,
    private readonly given: GivenRemindersRepository,
    private readonly wording: WordingRepository,
    private readonly plan: ReminderPlan,
    private readonly timers: PlannedTimerLines,
  ) {}

  /**
   * A page of the days on which something will be sent to the actor's post, from behind a day on; `limit` counts days. Throws
   * as `planned` does.
   */
  async page(
    actor: Actor,
    { from, to }: DaySpan,
    { after, limit }: PageSpan<CivilDate>,
  ): Promise<CursorPage<PlannedDay>> {
    mustBeSpan(from, to);
    const begins = after === null || after < from ? from : addDays(after, 1);
    return cutPage(begins > to ? [] : await this.planned(actor, begins, to), limit);
  }

  /**
   * What will be sent to the actor's post from one day to another, without what was sent already; nothing for an auditor.
   * Throws invalid_input for a span that runs backwards or is longer than a year.
   */
  async planned(actor: Actor, from: CivilDate, to: CivilDate): Promise<readonly PlannedDay[]> {
    mustBeSpan(from, to);
    const { conferenceId, sideId, role } = actor;
    if (sideId === null || role === 'auditor') return [];
    return this.unitOfWork.run(actor, async (tx) => {
      const narrowing = role === 'secretariat' ? {} : { organisationId: actor.organisationId };
      const ahead = await this.outlook.ahead(tx, { conferenceId, sideId }, { from, to }, narrowing);
      const given = await this.given.keysOf(tx, actor.accountId, from, to);
      const planned = ahead.of(role).flatMap(({ subject, rungs }) => rungs.map((rung) => ({ subject, rung })));
      const open = planned.filter(
        ({ subject, rung }) => !given.has(`${subject.key} ${rung.occasion} ${subject.version}`),
      );
      const timers = await this.timers.lines(tx, actor, { from, to });
      const words = await this.wording.commitments(
        tx,
        [...open.map(({ subject }) => subject), ...timers].map(({ commitmentId }) => commitmentId),
      );
      return byDay([
        ...open.map((one) => ({ date: one.rung.plannedOn, item: this.itemOf(actor, one, words) })),
        ...timers.map((one) => ({ date: one.dueOn, item: timerItem(actor, one, words) })),
      ]);
    });
  }

  private itemOf(
    { language }: Actor,
    { subject, rung }: { readonly subject: Subject; readonly rung: PlannedRung },
    words: ReadonlyMap<string, CommitmentWords>,
  ): PlannedItem {
    const { commitmentId, number, question } = subject;
    return {
      commitmentId,
      number,
      title: titleIn(words.get(commitmentId), language, number),
      about: question.kind,
      rung: rung.rung,
      label: this.plan.nameOf(rung.rung),
      provisional: rung.provisional,
    };
  }
}

function mustBeSpan(from: CivilDate, to: CivilDate): void {
  const length = daysBetween(from, to);
  if (length < 0 || length > LONGEST_SPAN_DAYS)
    throw new Problem('invalid_input', { faults: [{ pointer: '/to', detail: 'span' }] });
}

function timerItem(
  { language }: Actor,
  { commitmentId, number, timer, label, provisional }: ComingTimer,
  words: ReadonlyMap<string, CommitmentWords>,
): PlannedItem {
  const title = titleIn(words.get(commitmentId), language, number);
  return { commitmentId, number, title, about: 'timer', rung: timer, label, provisional };
}

function byDay(entries: readonly { readonly date: CivilDate; readonly item: PlannedItem }[]): readonly PlannedDay[] {
  const days = new Map<CivilDate, PlannedItem[]>();
  for (const { date, item } of entries) days.set(date, [...(days.get(date) ?? []), item]);
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, items]) => ({ date, items: items.sort((one, other) => (one.number < other.number ? -1 : 1)) }));
}
