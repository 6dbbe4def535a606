import { Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { CursorQuery } from '../../../platform/http/cursor-page.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { TimerOutlook } from '../read/timer-outlook.js';
import { taskCursor, taskPlace } from '../tasks/task-place.js';
import { TimerTasks } from '../tasks/timer-tasks.service.js';
import {
  CommitmentTimersDto,
  commitmentTimersDto,
  TimerTaskDto,
  timerTaskDto,
  TimerTaskPageDto,
} from './timers.dto.js';

/** What happens by itself, and what it asks of a secretariat. */
@ApiTags('timers')
@Controller('api/v1')
@UseInterceptors(IdempotencyInterceptor)
export class TimersController {
  constructor(
    private readonly outlook: TimerOutlook,
    private readonly tasks: TimerTasks,
  ) {}

  @Get('commitments/:id/timers')
  @Needs('commitment.read')
  @ApiOperation({ summary: 'What will happen next to a commitment by itself, and what has' })
  @ApiOkResponse({ type: CommitmentTimersDto })
  @ApiNotFoundResponse({ description: 'Your conference has no such commitment.' })
  async timers(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CommitmentTimersDto> {
    return commitmentTimersDto(await this.outlook.of(actor, id));
  }

  @Get('timer-tasks')
  @Needs('reminder.read')
  @ApiOperation({ summary: "Open tasks of the caller's secretariat, the oldest first; none for other posts" })
  @ApiOkResponse({ type: TimerTaskPageDto })
  async open(@CurrentActor() actor: Actor, @Query() { cursor, limit }: CursorQuery): Promise<TimerTaskPageDto> {
    const { items, next } = await this.tasks.open(actor, { after: taskPlace(cursor), limit });
    return {
      items: items.map((task) => timerTaskDto(task, actor.language)),
      next_cursor: next === null ? null : taskCursor(next),
    };
  }

  @Post('timer-tasks/:id/settle')
  @HttpCode(200)
  @Needs('timer.settle')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: "Note that the caller's side has settled a task; again changes nothing" })
  @ApiOkResponse({ type: TimerTaskDto })
  @ApiForbiddenResponse({ description: 'Open to the secretariat.' })
  @ApiNotFoundResponse({ description: "No such task of the caller's side." })
  async settle(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TimerTaskDto> {
    return timerTaskDto(await this.tasks.settle(actor, id), actor.language);
  }
}
