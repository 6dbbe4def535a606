import { ApiProperty } from '@nestjs/swagger';
import { DEADLINE_KINDS, PRECISIONS, RHYTHMS } from '../../../../domain/deadlines/deadline.js';
import { SCHEDULE_LIGHTS } from '../../../../domain/deadlines/schedule-light.js';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import { LocalizedTextDto } from '../../../conferences/index.js';
import type { AgreedDeadlineView } from '../commitment-view.js';
import type { DeadlineView } from '../deadline-view.js';
import type { ScheduleView } from '../side-schedule.js';

export class DeadlineDto {
  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: DEADLINE_KINDS })
  kind!: string;

  @ApiProperty({ enum: PRECISIONS })
  precision!: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-10-01' })
  earliest!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2026-12-31' })
  latest!: string | null;

  @ApiProperty({ type: LocalizedTextDto, nullable: true, description: 'Words of the source.' })
  words!: LocalizedTextDto | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Session before which it is due, or whose day it was fixed by.',
  })
  session!: number | null;

  @ApiProperty({ enum: RHYTHMS, type: String, nullable: true })
  every!: string | null;

  @ApiProperty({ example: '2023-05-11' })
  agreed_on!: string;

  @ApiProperty({ description: 'Invented for the demonstration.' })
  demonstration!: boolean;
}

export class DeadlineVersionDto extends DeadlineDto {
  @ApiProperty({ type: LocalizedTextDto, nullable: true })
  reason!: LocalizedTextDto | null;

  @ApiProperty({
    enum: LANGUAGES,
    nullable: true,
    description:
      'The one language the reason was written in, which then stands in all three; null where it is rendered.',
  })
  reason_language!: string | null;
}

export class ScheduleDto {
  @ApiProperty({ enum: SCHEDULE_LIGHTS })
  light!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Last day in time, of the period now running where it recurs.',
  })
  due!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Working days of your own side; negative after the day.' })
  workdays_left!: number | null;

  @ApiProperty({ description: 'A day counted has no official list of holidays behind it yet.' })
  provisional!: boolean;
}

/** The answer for a deadline; null where none was set. */
export function deadlineDto(deadline: DeadlineView | null): DeadlineDto | null {
  return deadline === null ? null : present(deadline);
}

/** The answer for one version of a history. */
export function deadlineVersionDto(one: AgreedDeadlineView): DeadlineVersionDto {
  return { ...present(one), reason: one.reason, reason_language: one.reasonLanguage };
}

/** The answer for a schedule mark; null for a closed commitment. */
export function scheduleDto(schedule: ScheduleView | null): ScheduleDto | null {
  if (schedule === null) return null;
  const { light, due, workdaysLeft, provisional } = schedule;
  return { light, due, workdays_left: workdaysLeft, provisional };
}

function present(deadline: DeadlineView): DeadlineDto {
  const { version, kind, precision, earliest, latest, words, session, every, agreedOn, demonstration } = deadline;
  return { version, kind, precision, earliest, latest, words, session, every, agreed_on: agreedOn, demonstration };
}
