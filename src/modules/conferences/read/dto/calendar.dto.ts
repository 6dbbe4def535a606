import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { CivilDate } from '../../../../domain/shared/civil-date.js';
import { CursorPageDto, CursorQuery } from '../../../../platform/http/cursor-page.js';
import { inputDay } from '../../../../platform/http/input-day.js';
import type { CalendarDay } from '../calendar-days.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class CalendarSpanQuery extends CursorQuery {
  @ApiProperty({ example: '2026-11-01', description: 'First day.' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ example: '2026-11-30', description: 'Last day; at most 800 days after the first.' })
  @Matches(DAY)
  to!: string;
}

export class CalendarDayDto {
  @ApiProperty({ example: '2026-11-23' })
  date!: string;

  @ApiProperty()
  working!: boolean;

  @ApiProperty({ description: 'No official list of holidays stands behind the day yet.' })
  provisional!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['workday', 'make_up_workday', 'weekend', 'holiday'] },
    description: 'What the day is in each calendar counted, by the name of the calendar.',
  })
  types!: Record<string, string>;
}

export class CalendarPageDto extends CursorPageDto {
  @ApiProperty({ type: [CalendarDayDto] })
  items!: CalendarDayDto[];
}

/** The day named; throws invalid_input where the calendar has no such day. */
export function dayOfQuery(name: string, text: string): CivilDate {
  return inputDay(name, text);
}

/** The answer for one day. */
export function calendarDayDto({ date, working, provisional, types }: CalendarDay): CalendarDayDto {
  return { date, working, provisional, types: { ...types } };
}
