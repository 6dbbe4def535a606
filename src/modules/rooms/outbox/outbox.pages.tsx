import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Environment } from '../../../platform/config/environment.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { Outbox } from '../../../platform/queue/outbox.js';
import { Needs, permits } from '../../access/index.js';
import { MailSinkReader } from '../../mail/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
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
  ) {}

  @Get()
  @Html()
  @Needs('reminder.read')
  async list(@CurrentVisit({ query: OutboxQuery }) visit: Visit<OutboxQuery>): Promise<string> {
    this.assertOpen();
    const { before, done = null } = visit.query;
    const [view, found] = await Promise.all([visit.view(), this.sink.list({ limit: PAGE + 1, before })]);
    const mails = found.slice(0, PAGE);
    const next = found.length > PAGE ? (mails.at(-1)?.id ?? null) : null;
    const maySweep = permits(visit.actor.role, 'reminder.sweep');
    return OutboxListView({ view, mails, next, first: before === undefined, maySweep, done });
  }

  @Get(':mail')
  @Html()
  @Needs('reminder.read')
  async mail(@CurrentVisit() visit: Visit, @Param('mail') id: string): Promise<string | Buffer> {
    this.assertOpen();
    if (id.endsWith('.eml')) return this.raw(visit, id.slice(0, -'.eml'.length));
    const mail = await this.sink.read(id);
    if (mail === null) throw new Problem('not_found');
    return OutboxMailView({ view: await visit.view(), mail });
  }

  /** Sweeps all conferences for today, as the daily schedule does; what was sent today is not sent again. */
  @Post('sweep')
  @Html()
  @Needs('reminder.sweep')
  async sweep(@CurrentVisit() visit: Visit, @Body() _form: SweepForm): Promise<string> {
    this.assertOpen();
    await this.unitOfWork.run(visit.actor, (tx) => this.outbox.enqueue(tx, 'reminder.sweep', { on: null }));
    return visit.goOn('/outbox?done=sweep');
  }

  /** A mail is whatever somebody wrote: it is saved, never shown by the browser, and runs nothing. */
  private async raw({ reply }: Visit, id: string): Promise<Buffer> {
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

  private assertOpen(): void {
    if (!this.environment.opensOutbox) throw new Problem('not_found');
  }
}
