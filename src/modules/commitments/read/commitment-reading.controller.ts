import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { decodeCursor } from '../../../platform/http/cursor.js';
import { entityTag } from '../../../platform/http/entity-tag.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { CommitmentPageService } from './commitment-page.service.js';
import { CommitmentDto } from './dto/commitment.dto.js';
import { ledgerCountsDto } from './dto/ledger-counts.dto.js';
import { LedgerPageDto, ledgerPageDto } from './dto/ledger.dto.js';
import { ledgerFilter, LedgerQuery } from './dto/ledger-query.dto.js';
import { commitmentDto } from './dto/present-commitment.js';
import { markOf, RecordPageDto, recordPageDto, RecordsQuery } from './dto/record.dto.js';
import { HistoryService } from './history.service.js';
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
  ) {}

  @Get()
  @ApiOperation({ summary: 'Commitments by number, filtered' })
  @ApiOkResponse({ type: LedgerPageDto })
  async list(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<LedgerPageDto> {
    const filter = ledgerFilter(query);
    const span = { after: decodeCursor(query.cursor), limit: query.limit };
    if (!query.counts) return ledgerPageDto(await this.ledger.list(actor, filter, span));
    const page = await this.ledger.page(actor, filter, span);
    return { ...ledgerPageDto(page), counts: ledgerCountsDto(page.counts) };
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentDto> {
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
    return recordPageDto(await this.history.page(actor, id, { before: markOf(query.cursor), limit: query.limit }));
  }
}
