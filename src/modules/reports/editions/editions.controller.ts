import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ApiRefusal } from '../../../platform/http/api-command.js';
import { CursorQuery } from '../../../platform/http/cursor-page.js';
import { decodeNumbers, encodeCursor } from '../../../platform/http/cursor.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { chooseAsOf } from '../../commitments/index.js';
import { ReportRenderers } from '../render/report-renderers.js';
import { downloadHeaders } from './download-headers.js';
import { EditionDto, editionDto, EditionPageDto } from './dto/edition.dto.js';
import { RequestEditionDto } from './dto/request-edition.dto.js';
import { ReportEditionService } from './report-edition.service.js';

/** Editions of the progress report. */
@ApiTags('reports')
@ApiBearerAuth('bearer')
@Controller('api/v1')
@UseInterceptors(IdempotencyInterceptor)
export class EditionsController {
  constructor(
    private readonly editions: ReportEditionService,
    private readonly renderers: ReportRenderers,
    private readonly clock: Clock,
  ) {}

  @Get('sessions/:number/editions')
  @Needs('report.read')
  @ApiOperation({ summary: 'Report editions of a session, the newest first' })
  @ApiOkResponse({ type: EditionPageDto })
  async ofSession(
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Query() { cursor, limit }: CursorQuery,
  ): Promise<EditionPageDto> {
    const [after = null] = decodeNumbers(cursor, 1) ?? [];
    const { items, next } = await this.editions.editions(actor, number, { after, limit });
    return { items: items.map(editionDto), next_cursor: next === null ? null : encodeCursor(String(next.number)) };
  }

  @Post('sessions/:number/editions')
  @HttpCode(202)
  @Needs('report.generate')
  @ApiOperation({ summary: 'Have an edition set; `location` names where its progress is told' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'The same key orders one edition, not two.' })
  @ApiAcceptedResponse({ type: EditionDto })
  @ApiRefusal(404, 'No session of this number.')
  @ApiRefusal(422, 'The day or the instant is to come, or there is no such format; `formats` lists those there are.')
  async request(
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Body() { as_of: asOf, known_at, language, format }: RequestEditionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EditionDto> {
    const asked = chooseAsOf({ as_of: asOf, known_at }, this.clock);
    const knownAt = known_at === undefined ? null : (asked?.knownAt ?? null);
    const edition = await this.editions.request(actor, { sessionNumber: number, asOf, knownAt, language, format });
    void reply.header('location', `/api/v1/editions/${edition.id}`);
    return editionDto(edition);
  }

  @Get('editions/:id')
  @Needs('report.read')
  @ApiOperation({ summary: 'One edition and how far it is' })
  @ApiOkResponse({ type: EditionDto })
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EditionDto> {
    return editionDto(await this.editions.edition(actor, id));
  }

  @Get('editions/:id/content')
  @Needs('report.read')
  @ApiOperation({ summary: 'The bytes of an edition, as they were set' })
  @ApiQuery({
    name: 'show',
    required: false,
    description: '`1` opens an HTML edition in the browser instead of saving it.',
  })
  @ApiProduces('text/html', 'text/csv', 'application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiRefusal(409, 'Not set yet, or setting it failed.')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('show') show: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { edition, content } = await this.editions.content(actor, id);
    const { contentType } = this.renderers.of(edition.format);
    void reply.headers({ ...downloadHeaders(edition, show === '1'), 'content-type': contentType }).send(content);
  }
}
