import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LANGUAGES, type Language } from '../../../domain/shared/language.js';
import { CursorPageDto, CursorQuery } from '../../../platform/http/cursor-page.js';
import { MAIL_STATES, type MailPage, type MailState, type MailSummary } from '../../mail/index.js';

export class MailListQuery extends CursorQuery {
  @ApiPropertyOptional({ enum: MAIL_STATES })
  @IsOptional()
  @IsIn(MAIL_STATES)
  state?: MailState;
}

export class MailSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The side it belongs to.' })
  side!: string;

  @ApiProperty({ example: 'digest' })
  kind!: string;

  @ApiProperty({ format: 'date' })
  digest_on!: string;

  @ApiProperty({ enum: LANGUAGES })
  language!: Language;

  @ApiProperty()
  to!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ example: 'LS-HKCQ-20261126-ITIB' })
  tag!: string;

  @ApiProperty({ enum: MAIL_STATES, description: '`sent`: the receiving server took it. That is not "read".' })
  state!: MailState;

  @ApiProperty()
  attempts!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last attempt failed.' })
  last_error!: string | null;

  @ApiProperty({ format: 'date-time' })
  queued_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sent_at!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The words of the receiving server.' })
  server_reply!: string | null;
}

export class MailPageDto extends CursorPageDto {
  @ApiProperty({ type: [MailSummaryDto] })
  items!: MailSummaryDto[];
}

/** The answer for one mail of a list. */
export function mailSummaryDto(mail: MailSummary): MailSummaryDto {
  return {
    id: mail.id,
    side: mail.sideId,
    kind: mail.kind,
    digest_on: mail.digestOn,
    language: mail.language,
    to: mail.toAddress,
    subject: mail.subject,
    tag: mail.tag,
    state: mail.state,
    attempts: mail.attempts,
    last_error: mail.lastError,
    queued_at: mail.queuedAt.toISOString(),
    sent_at: mail.sentAt?.toISOString() ?? null,
    server_reply: mail.serverReply,
  };
}

/** The answer for a page of mails. */
export function mailPageDto({ mails, next }: MailPage): MailPageDto {
  return { items: mails.map(mailSummaryDto), next_cursor: next };
}
