import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader } from '@nestjs/swagger';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { CursorQuery } from '../../../platform/http/cursor-page.js';
import { TakesUpload } from '../../../platform/http/takes-upload.js';
import { ApiRefusal } from '../../../platform/http/api-command.js';
import { VersionInterceptor } from '../../../platform/http/version.interceptor.js';
import { inputPipe } from '../../../platform/http/validate-input.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { NAMELESS } from '../draft/document-name.js';
import { ImportService, type ImportWish } from '../import.service.js';
import { DraftPageView, DraftView, draftView } from './dto/draft.view.js';
import { ImportAboutDto, ImportTextDto } from './dto/import-text.dto.js';
import { draftPage } from './draft-page.js';
import { ImportBodyPipe } from './import-body.pipe.js';

/** Documents read in as drafts of one side. */
@ApiTags('imports')
@ApiBearerAuth('bearer')
@Controller('api/v1/imports')
@Needs('import.edit')
export class ImportsController {
  constructor(private readonly imports: ImportService) {}

  @Get()
  @ApiOperation({ summary: 'Drafts of your side, newest first' })
  @ApiOkResponse({ type: DraftPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: CursorQuery): Promise<DraftPageView> {
    return draftPage(this.imports, actor, query);
  }

  @Get(':id')
  @UseInterceptors(VersionInterceptor)
  @ApiOperation({ summary: 'One draft with its source, its areas and items, and what nothing covers' })
  @ApiOkResponse({ type: DraftView })
  @ApiRefusal(404, 'Your side has no such draft.')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DraftView> {
    return draftView(await this.imports.read(actor, id));
  }

  @Post()
  @HttpCode(201)
  @TakesUpload()
  @UseInterceptors(IdempotencyInterceptor, VersionInterceptor)
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'Sending a request again does nothing twice.' })
  @ApiOperation({
    summary: 'Read a document in as a draft: JSON, or the file itself with session and language as query',
  })
  @ApiConsumes('application/json', 'text/plain', 'application/octet-stream')
  @ApiBody({ schema: { oneOf: [{ $ref: getSchemaPath(ImportTextDto) }, { type: 'string', format: 'binary' }] } })
  @ApiQuery({ name: 'session', required: false, type: Number, description: 'With the file itself.' })
  @ApiQuery({ name: 'language', required: false, type: String, description: 'With the file itself.' })
  @ApiQuery({ name: 'name', required: false, type: String, description: 'With the file itself.' })
  @ApiCreatedResponse({ type: DraftView })
  @ApiRefusal(413, 'More than 2 MiB.')
  @ApiRefusal(415, 'A binary file, or characters in no encoding we read.')
  @ApiRefusal(422, 'There is no text in it, more areas or items than a draft holds, or session or language is missing.')
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body(ImportBodyPipe) body: Buffer | ImportTextDto,
  ): Promise<DraftView> {
    const wish = body instanceof ImportTextDto ? wishOf(body, Buffer.from(body.text)) : await rawWish(request, body);
    return draftView(await this.imports.createDraft(actor, wish));
  }
}

function wishOf(about: ImportAboutDto, bytes: Uint8Array): ImportWish {
  return { sessionNumber: about.session, language: about.language, name: about.name ?? NAMELESS, bytes };
}

async function rawWish(request: FastifyRequest, bytes: Uint8Array): Promise<ImportWish> {
  const about = new ImportAboutDto();
  Object.assign(about, await inputPipe().transform(request.query, { type: 'query', metatype: ImportAboutDto }));
  return wishOf(about, bytes);
}
