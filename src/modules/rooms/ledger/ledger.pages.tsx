import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ledgerFilter, LedgerService } from '../../commitments/index.js';
import { Html } from '../frame/html.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { LedgerPageQuery } from './ledger-page-query.js';
import { LedgerView } from './ledger-view.js';

/** Rows of a page; "show all" goes up to what one table can hold. */
const PAGE = 25;
const ALL = 500;

/** The room of all commitments. */
@ApiExcludeController()
@Controller('ledger')
export class LedgerPages {
  constructor(
    private readonly ledger: LedgerService,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  @Needs('commitment.read')
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() query: LedgerPageQuery,
  ): Promise<string> {
    const filter = ledgerFilter(query);
    const span = { after: query.after ?? null, limit: query.show === 'all' ? ALL : PAGE };
    const [view, page] = await Promise.all([this.views.of(request, reply), this.ledger.page(actor, filter, span)]);
    return LedgerView({ view, filter, page, after: span.after });
  }
}
