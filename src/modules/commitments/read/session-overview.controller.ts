import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { dayOfQuery } from '../../conferences/index.js';
import { SessionOverviewDto, sessionOverviewDto, SessionOverviewQuery } from './dto/session-overview.dto.js';
import { SessionOverviewService } from './session-overview.service.js';

/** How a session's commitments stand. */
@ApiTags('sessions')
@Controller('api/v1/sessions')
@Needs('session.read')
export class SessionOverviewController {
  constructor(private readonly overviews: SessionOverviewService) {}

  @Get(':number/overview')
  @ApiOperation({ summary: 'Area by standing, and which commitments each side has reported on' })
  @ApiOkResponse({ type: SessionOverviewDto })
  @ApiNotFoundResponse({ description: 'No session of this number.' })
  async overview(
    @CurrentActor() actor: Actor,
    @Param('number', ParseIntPipe) number: number,
    @Query() query: SessionOverviewQuery,
  ): Promise<SessionOverviewDto> {
    const asOf = query.as_of === undefined ? undefined : dayOfQuery('as_of', query.as_of);
    return sessionOverviewDto(await this.overviews.view(actor, number, asOf));
  }
}
