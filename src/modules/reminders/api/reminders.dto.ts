import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { isCivilDate, type CivilDate } from '../../../domain/shared/civil-date.js';
import { Problem } from '../../../platform/http/problem.js';
import { LocalizedTextDto } from '../../conferences/index.js';
import type { PlannedDay } from '../questions/reminder-views.js';
import type { SweepOutcome } from '../sweep/sweep-outcome.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class PlannedQuery {
  @ApiPropertyOptional({ format: 'date', description: 'First day; today where missing.' })
  @IsOptional()
  @Matches(DAY)
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day, at most a year later; 30 days on where missing.' })
  @IsOptional()
  @Matches(DAY)
  to?: string;
}

export class PlannedItemDto {
  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty({ description: "In the reader's language." })
  title!: string;

  @ApiProperty({ enum: ['deadline', 'proposal'] })
  about!: string;

  @ApiProperty({ example: 'five_before' })
  rung!: string;

  @ApiProperty()
  label!: LocalizedTextDto;

  @ApiProperty({ description: 'Hangs on a calendar that is not yet published.' })
  provisional!: boolean;
}

export class PlannedDayDto {
  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty({ type: [PlannedItemDto] })
  items!: PlannedItemDto[];
}

export class SweepRequestDto {
  @ApiPropertyOptional({ format: 'date', description: 'Today where missing; at most a year from today.' })
  @IsOptional()
  @Matches(DAY)
  on?: string;
}

/** Figures only: the mails of the other side are none of the asker's business. */
export class SweepOutcomeDto {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ description: 'Reminders sent by this sweep to the own side.' })
  claimed!: number;

  @ApiProperty({ description: 'Of these, reminders whose own day was missed.' })
  backfilled!: number;

  @ApiProperty({ description: 'Due, but sent by an earlier sweep.' })
  already_sent!: number;

  @ApiProperty({
    description: 'Due, but their reader has had the mail of the day: they follow on the next working day.',
  })
  held_back!: number;

  @ApiProperty({ description: 'Mails queued.' })
  mails!: number;

  @ApiProperty({ description: 'The side does not work on the day, so nothing is sent.' })
  day_off!: boolean;
}

/** The day named; throws invalid_input where the calendar has no such day. */
export function namedDay(name: string, text: string): CivilDate {
  if (!isCivilDate(text)) throw new Problem('invalid_input', { faults: [{ pointer: `/${name}`, detail: text }] });
  return text;
}

/** The answer for one day ahead. */
export function plannedDayDto({ date, items }: PlannedDay): PlannedDayDto {
  return {
    date,
    items: items.map(({ commitmentId, number, title, about, rung, label, provisional }) => {
      return { commitment_id: commitmentId, number, title, about, rung, label, provisional };
    }),
  };
}

/** The answer for a sweep of one side. */
export function sweepOutcomeDto(on: CivilDate, outcome: SweepOutcome): SweepOutcomeDto {
  return {
    on,
    claimed: outcome.claimed,
    backfilled: outcome.backfilled,
    already_sent: outcome.alreadySent,
    held_back: outcome.heldBack,
    mails: outcome.mails.length,
    day_off: outcome.dayOff.length > 0,
  };
}
