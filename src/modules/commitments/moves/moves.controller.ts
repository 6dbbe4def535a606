import { Body, Controller, Get, Headers, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { ApiCommand } from '../../../platform/http/api-command.js';
import { seenVersion } from '../../../platform/http/entity-tag.js';
import { VersionInterceptor } from '../../../platform/http/version.interceptor.js';
import { negotiateLanguage } from '../../../platform/web/i18n/negotiate-language.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { MoveDto } from './dto/move.dto.js';
import { MoveListView, moveListView } from './dto/move-list.view.js';
import { MovedView, movedView } from './dto/moved.view.js';
import { MoveService } from './move.service.js';
import { OpenMovesService } from './open-moves.service.js';

/** Moves of a side's own position. */
@ApiTags('moves')
@ApiBearerAuth('bearer')
@Controller('api/v1/commitments/:id/moves')
export class MovesController {
  constructor(
    private readonly moves: MoveService,
    private readonly openMoves: OpenMovesService,
  ) {}

  @Get()
  @UseInterceptors(VersionInterceptor)
  @Needs('commitment.read')
  @ApiOperation({ summary: 'What you can do now, and why not the rest' })
  @ApiOkResponse({ type: MoveListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<MoveListView> {
    const { language } = negotiateLanguage({ acceptLanguage });
    return moveListView(await this.openMoves.of(actor, id), language, actor.sideId);
  }

  @Post()
  @HttpCode(200)
  @Needs('commitment.move')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Move your own side’s position' })
  @ApiOkResponse({ type: MovedView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: MoveDto,
  ): Promise<MovedView> {
    const moved = await this.moves.move(actor, {
      commitmentId: id,
      move: body.move,
      reason: body.reason ?? null,
      waitingFor: body.waiting_for ?? null,
      seenVersion: seenVersion(ifMatch, body.version),
    });
    return movedView(id, moved);
  }
}
