import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ConferenceDirectory } from './conference-directory.js';
import { SessionDetailDto, sessionDetailDto, SessionDto, sessionDto } from './dto/session.dto.js';

/** Plenaries, working meetings and visits. */
@ApiTags('sessions')
@Controller('api/v1/sessions')
@Needs('session.read')
export class SessionController {
  constructor(private readonly conferences: ConferenceDirectory) {}

  @Get()
  @ApiOperation({ summary: 'Sessions by number' })
  @ApiOkResponse({ type: [SessionDto] })
  async all(@CurrentActor() actor: Actor): Promise<SessionDto[]> {
    return (await this.conferences.view(actor)).sessions.map(sessionDto);
  }

  @Get(':number')
  @ApiOperation({ summary: 'One session with what was signed at it and the areas it named' })
  @ApiOkResponse({ type: SessionDetailDto })
  @ApiNotFoundResponse({ description: 'No session of this number.' })
  async one(@CurrentActor() actor: Actor, @Param('number', ParseIntPipe) number: number): Promise<SessionDetailDto> {
    return sessionDetailDto(await this.conferences.session(actor, number));
  }
}
