import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { cutPage } from '../../../platform/http/cursor-page.js';
import { decodeDay, encodeCursor } from '../../../platform/http/cursor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { CalendarDays } from './calendar-days.js';
import { calendarDayDto, CalendarPageDto, CalendarSpanQuery, dayOfQuery } from './dto/calendar.dto.js';

/** Working days of each side, and of all sides jointly. */
@ApiTags('calendars')
@Controller('api/v1/calendars')
@Needs('commitment.read')
export class CalendarController {
  constructor(private readonly days: CalendarDays) {}

  @Get(':side')
  @ApiOperation({ summary: 'Days of a span with their working status' })
  @ApiParam({ name: 'side', description: 'A side, or `joint` for days on which every side works.' })
  @ApiOkResponse({ type: CalendarPageDto })
  @ApiNotFoundResponse({ description: 'No such side.' })
  async span(
    @CurrentActor() actor: Actor,
    @Param('side') side: string,
    @Query() query: CalendarSpanQuery,
  ): Promise<CalendarPageDto> {
    const days = await this.days.span(actor, side, dayOfQuery('from', query.from), dayOfQuery('to', query.to));
    const after = decodeDay(query.cursor);
    const { items, next } = cutPage(after === null ? days : days.filter(({ date }) => date > after), query.limit);
    return { items: items.map(calendarDayDto), next_cursor: next === null ? null : encodeCursor(next.date) };
  }
}
