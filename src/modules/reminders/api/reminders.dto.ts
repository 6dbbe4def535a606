import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { CursorPageDto, CursorQuery } from '../../../platform/http/cursor-page.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { LocalizedTextDto } from '../../conferences/index.js';
import type { PlannedDay } from '../questions/reminder-views.js';
import { REMINDED_OF } from '../sweep/subject.js';
import type { SweepOutcome } from '../sweep/sweep-outcome.js';

/** From which day to which, and which page of the days between. */
export class PlannedQuery extends CursorQuery {
  @ApiPropertyOptional({ type: String, format: 'date', description: 'First day; today where missing.' })
  @IsOptional()
  @IsCivilDate()
  from?: CivilDate;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Last day, at most a year later; 30 days on where missing.',
  })
  @IsOptional()
  @IsCivilDate()
  to?: CivilDate;
}

export class PlannedItemDto {
  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty({ description: "In the reader's language." })
  title!: string;

  @ApiProperty({
    enum: REMINDED_OF,
    description: 'A deadline, a proposal that waits, the end of one, or a timer of the workflow.',
  })
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

export class PlannedPageDto extends CursorPageDto {
  @ApiProperty({ type: [PlannedDayDto], description: 'Days on which something goes out; `limit` counts days.' })
  items!: PlannedDayDto[];
}

export class SweepRequestDto {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Today where missing; a day missed within the past year, never a day to come.',
  })
  @IsOptional()
  @IsCivilDate()
  on?: CivilDate;
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
