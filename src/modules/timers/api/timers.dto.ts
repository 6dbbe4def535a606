import { ApiProperty } from '@nestjs/swagger';
import { TIMER_ACTIONS, TIMER_CALENDARS } from '../../../domain/workflow/timers/timer-definition.js';
import type { Language } from '../../../domain/shared/language.js';
import { CursorPageDto } from '../../../platform/http/cursor-page.js';
import { LocalizedTextDto } from '../../conferences/index.js';
import type { ComingTimer, CommitmentTimers, PastTimer } from '../read/timer-outlook.js';
import type { TimerTask } from '../tasks/timer-tasks.service.js';
import { textIn } from '../../../domain/shared/text-in.js';

export class ComingTimerDto {
  @ApiProperty({ example: 'countersign_soon' })
  timer!: string;

  @ApiProperty()
  label!: LocalizedTextDto;

  @ApiProperty({ type: String, nullable: true, description: 'Null where it is a matter of all sides together.' })
  side_id!: string | null;

  @ApiProperty({
    format: 'date',
    description: 'The day on which it fires; of a lapse the last day on which the proposal can be answered.',
  })
  due_on!: string;

  @ApiProperty({ description: 'Hangs on a calendar that is not yet published.' })
  provisional!: boolean;

  @ApiProperty({ enum: TIMER_ACTIONS })
  action!: string;

  @ApiProperty({ type: Number, nullable: true })
  level!: number | null;

  @ApiProperty({ format: 'date', description: 'The day counted from in the end.' })
  since_on!: string;

  @ApiProperty({ description: 'Working days counted.' })
  days!: number;

  @ApiProperty({ enum: TIMER_CALENDARS })
  calendar!: string;
}

export class PastTimerDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'countersign_soon' })
  timer!: string;

  @ApiProperty({ type: LocalizedTextDto, nullable: true, description: 'Null where the workflow no longer has it.' })
  label!: LocalizedTextDto | null;

  @ApiProperty({ type: String, nullable: true })
  side_id!: string | null;

  @ApiProperty({ format: 'date' })
  due_on!: string;

  @ApiProperty({ format: 'date' })
  fired_on!: string;

  @ApiProperty({ enum: TIMER_ACTIONS })
  action!: string;

  @ApiProperty({ type: Number, nullable: true })
  level!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: "When the caller's side settled it." })
  settled_at!: string | null;
}

export class CommitmentTimersDto {
  @ApiProperty({ type: [ComingTimerDto], description: 'Within a year, by day, unless something changes before.' })
  planned!: ComingTimerDto[];

  @ApiProperty({ type: [PastTimerDto], description: 'The newest first.' })
  fired!: PastTimerDto[];
}

export class TimerTaskDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty({ description: "In the reader's language." })
  title!: string;

  @ApiProperty({ example: 'overdue_task' })
  timer!: string;

  @ApiProperty({ type: LocalizedTextDto, nullable: true })
  label!: LocalizedTextDto | null;

  @ApiProperty({ format: 'date' })
  since_on!: string;

  @ApiProperty({ format: 'date' })
  fired_on!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settled_at!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of who settled it.' })
  settled_by!: string | null;
}

export class TimerTaskPageDto extends CursorPageDto {
  @ApiProperty({ type: [TimerTaskDto] })
  items!: TimerTaskDto[];
}

/** The answer to "what will happen next?". */
export function commitmentTimersDto({ planned, fired }: CommitmentTimers): CommitmentTimersDto {
  return { planned: planned.map(comingTimerDto), fired: fired.map(pastTimerDto) };
}

/** The answer for a task. */
export function timerTaskDto(task: TimerTask, language: Language): TimerTaskDto {
  return {
    id: task.id,
    commitment_id: task.commitmentId,
    number: task.number,
    title: textIn(task.titles, language, task.authoritative)?.text ?? task.number,
    timer: task.timer,
    label: task.label,
    since_on: task.sinceOn,
    fired_on: task.firedOn,
    settled_at: task.settledAt?.toISOString() ?? null,
    settled_by: task.settledBy,
  };
}

function comingTimerDto(one: ComingTimer): ComingTimerDto {
  const { timer, label, side, dueOn, provisional, action, level, sinceOn, rule } = one;
  const when = { due_on: dueOn, provisional, since_on: sinceOn, days: rule.days, calendar: rule.calendar };
  return { timer, label, side_id: side, ...when, action, level };
}

function pastTimerDto({ id, timer, label, sideId, dueOn, firedOn, action, level, settledAt }: PastTimer): PastTimerDto {
  const when = { due_on: dueOn, fired_on: firedOn, settled_at: settledAt?.toISOString() ?? null };
  return { id, timer, label, side_id: sideId === '' ? null : sideId, ...when, action, level };
}
