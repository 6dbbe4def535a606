import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../access/index.js';
import { taskPlace, TimerTasks } from '../../timers/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { PageQuery } from '../frame/page-query.js';
import { PlaceInList } from '../frame/place-in-list.js';
import { Visit } from '../frame/visit.js';
import { TimerTaskPage } from './timer-task-page.js';

/** Tasks on a page. */
const PAGE = 50;

class TimerTasksQuery extends PageQuery {
  @PlaceInList()
  after?: string;
}

/** What timers ask of a secretariat, and the press by which it notes a task as settled. */
@ApiExcludeController()
@Controller('timer-tasks')
export class TimerTaskPages {
  constructor(private readonly tasks: TimerTasks) {}

  @Get()
  @Html()
  @Needs('timer.settle')
  async list(@CurrentVisit({ query: TimerTasksQuery }) visit: Visit<TimerTasksQuery>): Promise<string> {
    const { after } = visit.query;
    const span = { after: taskPlace(after), limit: PAGE };
    const [view, [page, total]] = await visit.with(async (tx, actor) => [
      await this.tasks.openWithin(tx, actor, span),
      await this.tasks.countWithin(tx, actor),
    ]);
    return TimerTaskPage({ view, page, total, first: after === undefined });
  }

  @Post(':id/settle')
  @Html()
  @Needs('timer.settle')
  async settle(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    await this.tasks.settle(visit.actor, id);
    return visit.goOn('/?done=settled');
  }
}
