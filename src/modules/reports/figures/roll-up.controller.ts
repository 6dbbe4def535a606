import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ApiRefusal } from '../../../platform/http/api-command.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { chooseAsOf } from '../../commitments/index.js';
import { RollUpQuery } from './dto/roll-up-query.dto.js';
import { RollUpDto, rollUpDto } from './dto/roll-up.dto.js';
import { RollUpService } from './roll-up.service.js';

/** Figures of a session. */
@ApiTags('reports')
@ApiBearerAuth('bearer')
@Controller('api/v1/sessions')
export class RollUpController {
  constructor(
    private readonly rollUps: RollUpService,
    private readonly clock: Clock,
  ) {}

  @Get(':number/roll-up')
  @Needs('report.read')
  @ApiOperation({ summary: 'Commitments by area, standing and side as at a day, as far as was known at an instant' })
  @ApiOkResponse({ type: RollUpDto })
  @ApiRefusal(404, 'No session of this number.')
  @ApiRefusal(422, 'The day or the instant is to come, or is none.')
  async view(
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Query() query: RollUpQuery,
  ): Promise<RollUpDto> {
    const asked = chooseAsOf(query, this.clock);
    const point = {
      asOf: asked?.day ?? null,
      knownAt: query.known_at === undefined ? null : (asked?.knownAt ?? null),
    };
    return rollUpDto(await this.rollUps.view({ conferenceId: actor.conferenceId, sessionNumber: number, ...point }));
  }
}
