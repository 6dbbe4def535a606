import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { AsOfQuery, asOfDto } from './dto/as-of.dto.js';
import { SessionOverviewDto, sessionOverviewDto } from './dto/session-overview.dto.js';
import { chooseAsOf } from './past/choose-as-of.js';
import { SessionOverviewService } from './session-overview.service.js';

/** How a session's commitments stand. */
@ApiTags('sessions')
@Controller('api/v1/sessions')
@Needs('session.read')
export class SessionOverviewController {
  constructor(
    private readonly overviews: SessionOverviewService,
    private readonly clock: Clock,
  ) {}

  @Get(':number/overview')
  @ApiOperation({ summary: 'Area by standing, and which commitments each side has reported on' })
  @ApiOkResponse({ type: SessionOverviewDto })
  @ApiNotFoundResponse({ description: 'No session of this number.' })
  async overview(
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Query() query: AsOfQuery,
  ): Promise<SessionOverviewDto> {
    const asOf = chooseAsOf(query, this.clock);
    const overview = sessionOverviewDto(await this.overviews.view(actor, number, asOf));
    return asOf === null ? overview : { ...overview, as_of: asOfDto(asOf) };
  }
}
