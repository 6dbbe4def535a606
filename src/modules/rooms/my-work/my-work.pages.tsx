import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addDays, type CivilDate, weekday } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Needs } from '../../access/index.js';
import { MyWorkService, readTaskMark } from '../../commitments/index.js';
import { CalendarDays } from '../../conferences/index.js';
import { TimerTasks } from '../../timers/index.js';
import { WaitingProposals } from '../../workflows/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { GroupPage } from './group-page.js';
import { MyWorkPage } from './my-work-page.js';
import { MyWorkQuery } from './my-work-query.js';

/** Weeks of the calendar beside the tasks. */
const WEEKS = 6;

/** Tasks on one page of a group. */
const PAGE = 50;

/** Tasks of a secretariat in the room itself. */
const TASKS = 25;

/** The first room: what waits for this reader and what is owed, by urgency. */
@ApiExcludeController()
@Controller()
export class MyWorkPages {
  constructor(
    private readonly work: MyWorkService,
    private readonly timers: TimerTasks,
    private readonly workflows: WaitingProposals,
    private readonly calendars: CalendarDays,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  @Needs('commitment.read')
  async room(@CurrentVisit({ query: MyWorkQuery }) visit: Visit<MyWorkQuery>): Promise<string> {
    const { group, after, done } = visit.query;
    const today = this.clock.today();
    if (group !== undefined) {
      const span = { group, after: after === undefined ? null : readTaskMark(after), limit: PAGE };
      const [view, page] = await visit.with((tx, actor) => this.work.groupWithin(tx, actor, today, span));
      return GroupPage({ view, page, after: span.after });
    }
    const [view, { work, timers, workflows }] = await visit.with(async (tx, actor) => {
      const work = await this.work.within(tx, actor, today);
      const { sideId, role } = actor;
      const asked = role === 'secretariat' && sideId !== null ? await this.workflows.of(tx, work.frame, sideId) : [];
      const page = await this.timers.openWithin(tx, actor, { after: null, limit: TASKS });
      const total = page.next === null ? page.items.length : await this.timers.countWithin(tx, actor);
      return { work, timers: { ...page, total }, workflows: asked };
    });
    const monday = addDays(today, 1 - weekday(today));
    const days = this.calendars.joint(work.frame.sides, monday, lastDay(monday));
    return MyWorkPage({ view, work, timers, workflows, days, ownSide: visit.actor.sideId, done: done ?? null });
  }
}

function lastDay(monday: CivilDate): CivilDate {
  return addDays(monday, 7 * WEEKS - 1);
}
