import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { ApiCommand } from '../../../platform/http/api-command.js';
import { seenVersion } from '../../../platform/http/entity-tag.js';
import type { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { DraftEditor } from '../edit/draft-editor.service.js';
import type { Edit } from '../edit/edit.js';
import { DraftView, draftView } from './dto/draft.view.js';
import { AssignDto, ItemEditDto, KindDto, MergeDto, MoveToAreaDto, RetitleDto, SplitDto } from './dto/edit.dto.js';

/** Whose draft, which, and what its editor saw. */
interface Asked {
  readonly actor: Actor;
  readonly id: string;
  readonly ifMatch: string | undefined;
  readonly body: VersionedDto;
}

/** Corrections of a draft: each answers with the draft as it is then. */
@ApiTags('imports')
@ApiBearerAuth('bearer')
@Controller('api/v1/imports/:id')
@Needs('import.edit')
export class DraftEditsController {
  constructor(private readonly editor: DraftEditor) {}

  @Post('split')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Cut an item in two; the joint between the halves is left to neither' })
  @ApiOkResponse({ type: DraftView })
  async split(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: SplitDto,
  ): Promise<DraftView> {
    return this.edit({ actor, id, ifMatch, body }, { type: 'split', itemId: body.item_id, at: body.at });
  }

  @Post('merge')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Join two neighbouring items of one area' })
  @ApiOkResponse({ type: DraftView })
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: MergeDto,
  ): Promise<DraftView> {
    return this.edit({ actor, id, ifMatch, body }, { type: 'merge', itemId: body.item_id, withId: body.with });
  }

  @Post('retitle')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Word the title of an item, or the heading of an area' })
  @ApiOkResponse({ type: DraftView })
  async retitle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: RetitleDto,
  ): Promise<DraftView> {
    return this.edit({ actor, id, ifMatch, body }, { type: 'retitle', id: body.id, title: body.title });
  }

  @Post('kind')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Say which kind an item is' })
  @ApiOkResponse({ type: DraftView })
  async kind(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: KindDto,
  ): Promise<DraftView> {
    return this.edit({ actor, id, ifMatch, body }, { type: 'set_kind', itemId: body.item_id, kind: body.kind });
  }

  @Post('assign')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Name the lead of one side, of an item or of all items of an area that have none' })
  @ApiOkResponse({ type: DraftView })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: AssignDto,
  ): Promise<DraftView> {
    const { side, organisation = null } = body;
    return this.edit({ actor, id, ifMatch, body }, { type: 'assign', id: body.id, side, organisation });
  }

  @Post('drop')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Leave an item out; it can be restored' })
  @ApiOkResponse({ type: DraftView })
  async drop(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: ItemEditDto,
  ): Promise<DraftView> {
    return this.edit({ actor, id, ifMatch, body }, { type: 'drop', itemId: body.item_id });
  }

  @Post('restore')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Take an item in again' })
  @ApiOkResponse({ type: DraftView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: ItemEditDto,
  ): Promise<DraftView> {
    return this.edit({ actor, id, ifMatch, body }, { type: 'restore', itemId: body.item_id });
  }

  @Post('move')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Put an item into another area of the draft' })
  @ApiOkResponse({ type: DraftView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: MoveToAreaDto,
  ): Promise<DraftView> {
    return this.edit({ actor, id, ifMatch, body }, { type: 'move', itemId: body.item_id, areaId: body.area_id });
  }

  private async edit({ actor, id, ifMatch, body }: Asked, edit: Edit): Promise<DraftView> {
    const version = seenVersion(ifMatch, body.version);
    return draftView(await this.editor.edit(actor, { id, version }, [edit]));
  }
}
