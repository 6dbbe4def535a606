import { Body, Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Needs } from '../../access/index.js';
import { ConferenceDirectory, firstDay } from '../../conferences/index.js';
import { ReportEditionService } from '../../reports/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { pageTime, viewAsOf } from '../frame/page-time.js';
import { Visit } from '../frame/visit.js';
import { checkOrder } from './edition-order.js';
import { EditionProgress } from './edition-progress.js';
import { editionsAddress } from './edition-table.js';
import { EditionForm } from './session.dto.js';
import { SessionListView } from './session-list-view.js';
import { SessionPage } from './session-page.js';
import { editionsBefore, SessionQuery } from './session-query.js';
import { EDITIONS, SessionReading } from './session-reading.js';

/** The room of sessions. */
@ApiExcludeController()
@Controller('sessions')
export class SessionPages {
  constructor(
    private readonly reading: SessionReading,
    private readonly conferences: ConferenceDirectory,
    private readonly editions: ReportEditionService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  @Needs('session.read')
  async list(@CurrentVisit() visit: Visit): Promise<string> {
    const [view, frame] = await Promise.all([visit.view(), this.conferences.view(visit.actor)]);
    return SessionListView({ view, frame });
  }

  @Get(':number')
  @Html()
  @Needs('session.read')
  async one(
    @CurrentVisit({ query: SessionQuery }) visit: Visit<SessionQuery>,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<string> {
    const { query } = visit;
    const asOf = pageTime(query, this.clock);
    const wish = { asOf, before: editionsBefore(query) };
    const [view, read] = await Promise.all([visit.view(), this.reading.read(visit.actor, number, wish)]);
    return SessionPage({ view: viewAsOf(view, asOf, query), ...read, done: query.done ?? null });
  }

  /** The table alone for htmx, which asks while an edition is being set; a browser without script gets the page anew. */
  @Get(':number/editions')
  @Html()
  @Needs('report.read')
  async progress(
    @CurrentVisit({ query: SessionQuery }) visit: Visit<SessionQuery>,
    @Param('number', ParseIntPipe) session: number,
  ): Promise<string> {
    const ordered = visit.query.done === 'queued';
    const before = editionsBefore(visit.query);
    if (visit.request.headers['hx-request'] !== 'true')
      return visit.goOn(`${editionsAddress(`/sessions/${session}`, ordered, before)}#editions`);
    const span = { after: before, limit: EDITIONS };
    const [view, { items, next }] = await Promise.all([
      visit.view(),
      this.editions.editions(visit.actor, session, span),
    ]);
    return EditionProgress({
      view,
      session,
      editions: items,
      pages: { before, older: next?.number ?? null },
      ordered,
    });
  }

  @Post(':number/editions')
  @Html()
  @Needs('report.generate')
  async generate(
    @CurrentVisit() visit: Visit,
    @Param('number', ParseIntPipe) number: number,
    @Body() form: EditionForm,
  ): Promise<string> {
    const [view, frame] = await Promise.all([visit.view(), this.conferences.view(visit.actor)]);
    const checked = checkOrder(view, form, firstDay(frame));
    if ('order' in checked) {
      await this.editions.request(visit.actor, { sessionNumber: number, ...checked.order });
      return visit.goOn(`/sessions/${number}?done=queued#editions`);
    }
    const read = await this.reading.read(visit.actor, number);
    const draft = { typed: form, faults: checked.faults };
    return visit.answer(422, SessionPage({ view, ...read, draft, done: null }));
  }
}
