import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { ApiCommand } from '../../../platform/http/api-command.js';
import { seenVersion } from '../../../platform/http/entity-tag.js';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { AcceptDraft } from '../accept/accept-draft.service.js';
import { DraftEditor } from '../edit/draft-editor.service.js';
import { DraftView, draftView } from './dto/draft.view.js';

/** The end of a draft: commitments, or nothing. */
@ApiTags('imports')
@ApiBearerAuth('bearer')
@Controller('api/v1/imports/:id')
@Needs('import.edit')
export class DraftSettlingController {
  constructor(
    private readonly accepting: AcceptDraft,
    private readonly editor: DraftEditor,
  ) {}

  @Post('accept')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Make commitments of every kept item; refused while any lacks something, listing all' })
  @ApiOkResponse({ type: DraftView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: VersionedDto,
  ): Promise<DraftView> {
    return draftView(await this.accepting.accept(actor, { id, version: seenVersion(ifMatch, body.version) }));
  }

  @Post('discard')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Give the whole draft up' })
  @ApiOkResponse({ type: DraftView })
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: VersionedDto,
  ): Promise<DraftView> {
    return draftView(await this.editor.discard(actor, { id, version: seenVersion(ifMatch, body.version) }));
  }
}
