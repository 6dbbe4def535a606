import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiForbiddenResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { addDays } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeDay, encodeCursor } from '../../../platform/http/cursor.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { PlannedReminders } from '../questions/planned-reminders.js';
import { SweepByHand } from '../sweep/sweep-by-hand.js';
import {
  plannedDayDto,
  PlannedPageDto,
  PlannedQuery,
  SweepOutcomeDto,
  sweepOutcomeDto,
  SweepRequestDto,
} from './reminders.dto.js';

const DAYS_AHEAD = 30;

/** What goes out and when. */
@ApiTags('reminders')
@Controller('api/v1/reminders')
@UseInterceptors(IdempotencyInterceptor)
export class RemindersController {
  constructor(
    private readonly reminders: PlannedReminders,
    private readonly sweeps: SweepByHand,
    private readonly clock: Clock,
  ) {}

  @Get('planned')
  @Needs('reminder.read')
  @ApiOperation({ summary: "What will be sent to the caller's post, by day" })
  @ApiOkResponse({ type: PlannedPageDto })
  async planned(@CurrentActor() actor: Actor, @Query() query: PlannedQuery): Promise<PlannedPageDto> {
    const from = query.from ?? this.clock.today();
    const to = query.to ?? addDays(from, DAYS_AHEAD);
    const { items, next } = await this.reminders.page(
      actor,
      { from, to },
      { ...query, after: decodeDay(query.cursor) },
    );
    return { items: items.map(plannedDayDto), next_cursor: next === null ? null : encodeCursor(next.date) };
  }

  @Post('sweep')
  @HttpCode(200)
  @Needs('reminder.sweep')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: "Sweep a day for the caller's side; what was sent is not sent again" })
  @ApiOkResponse({ type: SweepOutcomeDto })
  @ApiForbiddenResponse({ description: 'Open to the secretariat.' })
  async sweep(@CurrentActor() actor: Actor, @Body() body: SweepRequestDto): Promise<SweepOutcomeDto> {
    const on = body.on ?? this.clock.today();
    return sweepOutcomeDto(on, await this.sweeps.sweep(actor, on));
  }
}
