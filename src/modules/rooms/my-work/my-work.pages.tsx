import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { addDays, type CivilDate, weekday } from '../../../domain/shared/civil-date.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { MyWorkService } from '../../commitments/index.js';
import { CalendarDays, JOINT } from '../../conferences/index.js';
import { Html } from '../frame/html.js';
import { PageQuery } from '../frame/page-query.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { MyWorkPage } from './my-work-page.js';

/** Weeks of the calendar beside the tasks. */
const WEEKS = 6;

/** The first room: what waits for this reader and what is owed, by urgency. */
@ApiExcludeController()
@Controller()
export class MyWorkPages {
  constructor(
    private readonly work: MyWorkService,
    private readonly calendars: CalendarDays,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  @Needs('commitment.read')
  async room(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<string> {
    const view = await this.views.of(request, reply);
    const monday = addDays(view.today, 1 - weekday(view.today));
    const [work, days] = await Promise.all([
      this.work.view(actor, view.today),
      this.calendars.span(actor, JOINT, monday, lastDay(monday)),
    ]);
    return MyWorkPage({ view, work, days, ownSide: actor.sideId, done: query.done ?? null });
  }
}

function lastDay(monday: CivilDate): CivilDate {
  return addDays(monday, 7 * WEEKS - 1);
}
