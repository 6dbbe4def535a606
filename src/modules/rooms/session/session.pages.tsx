import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ConferenceDirectory, dayOfQuery } from '../../conferences/index.js';
import { ReportEditionService } from '../../reports/index.js';
import { Html } from '../frame/html.js';
import { PageQuery } from '../frame/page-query.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { checkOrder } from './edition-order.js';
import { EditionTable } from './edition-table.js';
import { EditionForm, SessionQuery } from './session.dto.js';
import { SessionListView } from './session-list-view.js';
import { SessionPage } from './session-page.js';
import { SessionReading } from './session-reading.js';

/** The room of sessions. */
@ApiExcludeController()
@Controller('sessions')
export class SessionPages {
  constructor(
    private readonly reading: SessionReading,
    private readonly conferences: ConferenceDirectory,
    private readonly editions: ReportEditionService,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  @Needs('session.read')
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() _query: PageQuery,
  ): Promise<string> {
    const [view, frame] = await Promise.all([this.views.of(request, reply), this.conferences.view(actor)]);
    return SessionListView({ view, frame });
  }

  @Get(':number')
  @Html()
  @Needs('session.read')
  async one(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Query() query: SessionQuery,
  ): Promise<string> {
    const asOf = query.as_of === undefined ? undefined : dayOfQuery('as_of', query.as_of);
    const [view, read] = await Promise.all([this.views.of(request, reply), this.reading.read(actor, number, asOf)]);
    return SessionPage({ view, ...read, done: query.done ?? null });
  }

  /** The table alone for htmx, which asks while an edition is being set; a browser without script gets the page anew. */
  @Get(':number/editions')
  @Html()
  @Needs('report.read')
  async progress(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) session: number,
  ): Promise<string> {
    if (request.headers['hx-request'] !== 'true') {
      void reply.status(303).header('location', `/sessions/${session}#editions`);
      return '';
    }
    const [view, editions] = await Promise.all([this.views.of(request, reply), this.editions.editions(actor, session)]);
    return EditionTable({ view, session, editions });
  }

  @Post(':number/editions')
  @Html()
  @Needs('report.generate')
  async generate(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Body() form: EditionForm,
  ): Promise<string> {
    const view = await this.views.of(request, reply);
    const checked = checkOrder(view, form);
    if ('order' in checked) {
      await this.editions.request(actor, { sessionNumber: number, ...checked.order });
      void reply.status(303).header('location', `/sessions/${number}?done=queued#editions`);
      return '';
    }
    const read = await this.reading.read(actor, number);
    void reply.status(422);
    return SessionPage({ view, ...read, draft: { typed: form, faults: checked.faults }, done: null });
  }
}
