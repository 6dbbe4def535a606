import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { HistoryService, readMark } from '../../commitments/index.js';
import { Html } from '../frame/html.js';
import { PageQuery } from '../frame/page-query.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { CommitmentDesk } from './commitment-desk.service.js';
import { CommitmentRoom } from './commitment-room.js';
import { doneOf } from './done-notices.js';
import { RecordsPage } from './records-page.js';
import { RecordsQuery } from './records-query.js';

/** Records on one page of the history. */
const RECORDS = 50;

/** The room of one commitment. */
@ApiExcludeController()
@Controller('commitments/:id')
export class CommitmentPages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly history: HistoryService,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  @Needs('commitment.read')
  async room(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<string> {
    const [view, matter] = await Promise.all([this.views.of(request, reply), this.desk.open(actor, id)]);
    return CommitmentRoom({ view, matter, done: doneOf(query.done), refused: null });
  }

  @Get('records')
  @Html()
  @Needs('commitment.read')
  async records(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: RecordsQuery,
  ): Promise<string> {
    const [view, matter, page] = await Promise.all([
      this.views.of(request, reply),
      this.desk.open(actor, id),
      this.history.page(actor, id, { before: readMark(query.before ?? ''), limit: RECORDS }),
    ]);
    return RecordsPage({ view, matter, page });
  }
}
