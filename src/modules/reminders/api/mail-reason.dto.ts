import { ApiProperty } from '@nestjs/swagger';
import { LocalizedTextDto } from '../../conferences/index.js';
import type { GivenReminder, MailReason } from '../questions/reminder-views.js';
import { REMINDED_OF } from '../sweep/subject.js';
import { MailSummaryDto, mailSummaryDto } from './mail.dto.js';

export class GivenReminderDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null where it was about a workflow.' })
  commitment_id!: string | null;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty({ description: "In the reader's language." })
  title!: string;

  @ApiProperty({ enum: REMINDED_OF })
  about!: string;

  @ApiProperty({ example: 'five_before@2026-12-04', description: 'Its name in the ledger, given once a person.' })
  occasion!: string;

  @ApiProperty({ type: LocalizedTextDto, nullable: true, description: 'Null where the plan no longer has the step.' })
  label!: LocalizedTextDto | null;

  @ApiProperty({ format: 'date' })
  planned_on!: string;

  @ApiProperty({ format: 'date' })
  swept_on!: string;

  @ApiProperty({ description: 'Its own day was missed; it was sent on the next working day.' })
  backfilled!: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'Null for a proposal and its outcome.' })
  deadline_version!: number | null;
}

export class MailReasonDto extends MailSummaryDto {
  @ApiProperty({ description: 'Plain text as sent.' })
  body!: string;

  @ApiProperty()
  post!: LocalizedTextDto;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  post_held_since!: string | null;

  @ApiProperty({ type: [GivenReminderDto], description: 'Why it was sent.' })
  reasons!: GivenReminderDto[];
}

/** The answer for a reminder that went out. */
export function givenReminderDto(given: GivenReminder): GivenReminderDto {
  return {
    commitment_id: given.commitmentId,
    number: given.number,
    title: given.title,
    about: given.about,
    occasion: given.occasion,
    label: given.label,
    planned_on: given.plannedOn,
    swept_on: given.sweptOn,
    backfilled: given.backfilled,
    deadline_version: given.deadlineVersion,
  };
}

/** The answer to "why did I get this?". */
export function mailReasonDto({ mail, post, reminders }: MailReason): MailReasonDto {
  return {
    ...mailSummaryDto(mail),
    body: mail.body,
    post: post.name,
    post_held_since: post.heldSince,
    reasons: reminders.map(givenReminderDto),
  };
}
