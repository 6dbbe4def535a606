import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { CursorQuery } from '../../../platform/http/cursor-page.js';
import { decodeNumbers, encodeCursor } from '../../../platform/http/cursor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ConferenceDirectory } from './conference-directory.js';
import { ConferenceLists } from './conference-lists.js';
import { SessionPageDto } from './dto/conference-lists.dto.js';
import { SessionDetailDto, sessionDetailDto, sessionDto } from './dto/session.dto.js';

/** Plenaries, working meetings and visits. */
@ApiTags('sessions')
@Controller('api/v1/sessions')
@Needs('session.read')
export class SessionController {
  constructor(
    private readonly conferences: ConferenceDirectory,
    private readonly lists: ConferenceLists,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Sessions by number' })
  @ApiOkResponse({ type: SessionPageDto })
  async all(@CurrentActor() actor: Actor, @Query() { cursor, limit }: CursorQuery): Promise<SessionPageDto> {
    const [after = null] = decodeNumbers(cursor, 1) ?? [];
    const { items, next } = await this.lists.sessions(actor, { after, limit });
    return { items: items.map(sessionDto), next_cursor: next === null ? null : encodeCursor(String(next.number)) };
  }

  @Get(':number')
  @ApiOperation({ summary: 'One session with what was signed at it and the areas it named' })
  @ApiOkResponse({ type: SessionDetailDto })
  @ApiNotFoundResponse({ description: 'No session of this number.' })
  async one(@CurrentActor() actor: Actor, @Param('number', ParseIntPipe) number: number): Promise<SessionDetailDto> {
    return sessionDetailDto(await this.conferences.session(actor, number));
  }
}
