import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/shared/actor.js';
import { ApiCommand } from '../../platform/http/api-command.js';
import { seenVersion } from '../../platform/http/entity-tag.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../access/index.js';
import { OwnersDto, OwnersSetView, ownersSetView } from './dto/owners.dto.js';
import { OwnOwnersService } from './own-owners.service.js';

/** Owners of one's own side. */
@ApiTags('owners')
@ApiBearerAuth('bearer')
@Controller('api/v1/commitments/:id/owners')
export class OwnOwnersController {
  constructor(private readonly owners: OwnOwnersService) {}

  @Post()
  @HttpCode(200)
  @Needs('proposal.decide')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Set the owners of your own side, for its secretariat; owners across sides are proposed' })
  @ApiOkResponse({ type: OwnersSetView })
  async set(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: OwnersDto,
  ): Promise<OwnersSetView> {
    const owners = body.owners.map(({ organisation, part }) => ({ organisation, part }));
    const seen = seenVersion(ifMatch, body.version);
    return ownersSetView(id, await this.owners.set(actor, { commitmentId: id, owners, seenVersion: seen }));
  }
}
