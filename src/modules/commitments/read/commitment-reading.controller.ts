import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor } from '../../../platform/http/cursor.js';
import { entityTag } from '../../../platform/http/entity-tag.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { CommitmentPageService } from './commitment-page.service.js';
import { AsOfQuery, asOfDto } from './dto/as-of.dto.js';
import { CommitmentDto } from './dto/commitment.dto.js';
import { ledgerCountsDto } from './dto/ledger-counts.dto.js';
import { LedgerPageDto, ledgerPageDto } from './dto/ledger.dto.js';
import { ledgerFilter, LedgerQuery } from './dto/ledger-query.dto.js';
import { commitmentDto } from './dto/present-commitment.js';
import { markOf, RecordPageDto, recordPageDto, RecordsQuery } from './dto/record.dto.js';
import { HistoryService } from './history.service.js';
import { chooseAsOf } from './past/choose-as-of.js';
import { PastCommitmentService } from './past/past-commitment.service.js';
import { LedgerService } from './ledger.service.js';

/** Commitments as the signed-in side may see them. */
@ApiTags('commitments')
@Controller('api/v1/commitments')
@Needs('commitment.read')
export class CommitmentReadingController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly pages: CommitmentPageService,
    private readonly history: HistoryService,
    private readonly past: PastCommitmentService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Commitments by number, filtered' })
  @ApiOkResponse({ type: LedgerPageDto })
  async list(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<LedgerPageDto> {
    const filter = ledgerFilter(query);
    const span = { after: decodeCursor(query.cursor), limit: query.limit };
    const asOf = chooseAsOf(query, this.clock);
    const shown = asOf === null ? {} : { as_of: asOfDto(asOf) };
    if (!query.counts) return { ...ledgerPageDto(await this.ledger.list(actor, filter, span, asOf)), ...shown };
    const page = await this.ledger.page(actor, filter, span, asOf);
    return { ...ledgerPageDto(page), ...shown, counts: ledgerCountsDto(page.counts) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One commitment with positions, proposals, deadlines, evidence and its newest records' })
  @ApiOkResponse({
    type: CommitmentDto,
    headers: { ETag: { description: 'Version for If-Match.', schema: { type: 'string' } } },
  })
  @ApiNotFoundResponse({ description: 'Your conference has no such commitment.' })
  @ApiHeader({
    name: 'Accept-Language',
    required: false,
    description: 'Language of refusals; texts come in all three.',
  })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentDto> {
    const asOf = chooseAsOf(query, this.clock);
    if (asOf !== null) return { ...commitmentDto(await this.past.view(actor, id, asOf)), as_of: asOfDto(asOf) };
    const view = await this.pages.view(actor, id);
    void reply.header('etag', entityTag(view.version, view.drafts));
    return commitmentDto(view);
  }

  @Get(':id/records')
  @ApiOperation({ summary: 'History, newest first' })
  @ApiOkResponse({ type: RecordPageDto })
  @ApiNotFoundResponse({ description: 'Your conference has no such commitment.' })
  async records(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: RecordsQuery,
  ): Promise<RecordPageDto> {
    const span = { before: markOf(query.cursor), limit: query.limit, asOf: chooseAsOf(query, this.clock) };
    return recordPageDto(await this.history.page(actor, id, span));
  }
}
