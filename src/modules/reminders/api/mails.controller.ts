import { Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { Mailbox } from '../../mail/index.js';
import { ReminderReasons } from '../questions/reminder-reasons.js';
import { MailListQuery, MailPageDto, mailPageDto } from './mail.dto.js';
import { MailReasonDto, mailReasonDto } from './mail-reason.dto.js';

/** The mails of the caller's side. */
@ApiTags('mails')
@Controller('api/v1/mails')
@UseInterceptors(IdempotencyInterceptor)
export class MailsController {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly reasons: ReminderReasons,
  ) {}

  @Get()
  @Needs('reminder.read')
  @ApiOperation({ summary: "Mails to the caller's side, newest first" })
  @ApiOkResponse({ type: MailPageDto })
  async list(@CurrentActor() actor: Actor, @Query() query: MailListQuery): Promise<MailPageDto> {
    return mailPageDto(await this.mailbox.list(actor, query));
  }

  @Get(':id')
  @Needs('reminder.read')
  @ApiOperation({ summary: 'One mail as sent, and why' })
  @ApiOkResponse({ type: MailReasonDto })
  @ApiNotFoundResponse({ description: "No such mail of the caller's side." })
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MailReasonDto> {
    return mailReasonDto(await this.reasons.whyDidIGetThis(actor, id));
  }

  @Post(':id/send-again')
  @HttpCode(202)
  @Needs('reminder.sweep')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Queue a failed mail once more' })
  @ApiNotFoundResponse({ description: "No such mail of the caller's side." })
  @ApiAcceptedResponse({ description: 'Queued; no content.' })
  @ApiConflictResponse({ description: 'It has not failed.' })
  async sendAgain(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.mailbox.sendAgain(actor, id);
  }
}
