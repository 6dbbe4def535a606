import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { Environment } from '../../../platform/config/environment.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { Outbox } from '../../../platform/queue/outbox.js';
import { CurrentActor, Needs, permits } from '../../access/index.js';
import { MailSinkReader } from '../../mail/index.js';
import { Html } from '../frame/html.js';
import { PageQuery } from '../frame/page-query.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { OutboxQuery, SweepForm } from './outbox.dto.js';
import { OutboxListView } from './outbox-list-view.js';
import { OutboxMailView } from './outbox-mail-view.js';

/** Mails of a page. */
const PAGE = 25;

/** The post room of the embedded demonstration. It shows the mails of all sides, so elsewhere it does not exist. */
@ApiExcludeController()
@Controller('outbox')
export class OutboxPages {
  constructor(
    private readonly environment: Environment,
    private readonly sink: MailSinkReader,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  @Needs('reminder.read')
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() query: OutboxQuery,
  ): Promise<string> {
    this.assertEmbedded();
    const view = await this.views.of(request, reply);
    const found = await this.sink.list({ limit: PAGE + 1, before: query.before });
    const mails = found.slice(0, PAGE);
    const next = found.length > PAGE ? (mails.at(-1)?.id ?? null) : null;
    const maySweep = permits(actor.role, 'reminder.sweep');
    return OutboxListView({ view, mails, next, first: query.before === undefined, maySweep, done: query.done ?? null });
  }

  @Get(':id')
  @Html()
  @Needs('reminder.read')
  async mail(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Query() _query: PageQuery,
  ): Promise<string | Buffer> {
    this.assertEmbedded();
    if (id.endsWith('.eml')) return this.raw(reply, id.slice(0, -'.eml'.length));
    const mail = await this.sink.read(id);
    if (mail === null) throw new Problem('not_found');
    return OutboxMailView({ view: await this.views.of(request, reply), mail });
  }

  /** Sweeps all conferences for today, as the daily schedule does; what was sent today is not sent again. */
  @Post('sweep')
  @Html()
  @Needs('reminder.sweep')
  async sweep(
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() _form: SweepForm,
  ): Promise<void> {
    this.assertEmbedded();
    await this.unitOfWork.run(actor, (tx) => this.outbox.enqueue(tx, 'reminder.sweep', { on: null }));
    void reply.status(303).header('location', '/outbox?done=sweep');
  }

  /** A mail is whatever somebody wrote: it is saved, never shown by the browser, and runs nothing. */
  private async raw(reply: FastifyReply, id: string): Promise<Buffer> {
    const message = await this.sink.raw(id);
    if (message === null) throw new Problem('not_found');
    void reply.headers({
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="luoshi-${id}.eml"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    return message;
  }

  private assertEmbedded(): void {
    if (!this.environment.embedded) throw new Problem('not_found');
  }
}
