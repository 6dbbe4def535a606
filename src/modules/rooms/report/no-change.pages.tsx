import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ReportProgressService } from '../../progress/index.js';
import { answerPage, goOn, mendable } from '../commitment/answer-page.js';
import { CommitmentDesk } from '../commitment/commitment-desk.service.js';
import { CommitmentRoom } from '../commitment/commitment-room.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { NoChangeForm } from './report-form.dto.js';

/** "No change since then" in one click. */
@ApiExcludeController()
@Controller('commitments/:id/no-change')
export class NoChangePages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly reports: ReportProgressService,
    private readonly views: ViewContextService,
  ) {}

  @Post()
  @Needs('progress.report')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() form: NoChangeForm,
  ): Promise<void> {
    const seenVersion = Number(form.version);
    try {
      await this.reports.noChange(actor, id, seenVersion);
      goOn(reply, form.back === 'work' ? '/?done=no_change' : `/commitments/${id}?done=no_change`);
    } catch (error) {
      const refused = { problem: mendable(error), seenVersion, wrote: false };
      const [bare, matter] = await Promise.all([this.views.of(request, reply), this.desk.open(actor, id)]);
      const view = { ...bare, path: `/commitments/${id}` };
      await answerPage(reply, refused.problem.status, CommitmentRoom({ view, matter, done: null, refused }));
    }
  }
}
