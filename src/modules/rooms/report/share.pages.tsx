import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ReportProgressService } from '../../progress/index.js';
import { AnswerForm } from '../commitment/answer-forms.dto.js';
import { answerPage, goOn, mendable } from '../commitment/answer-page.js';
import { Html } from '../frame/html.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { DraftDesk } from './draft-desk.service.js';
import { SharePage } from './share-page.js';

/** Sharing a draft on purpose: first exactly what will be seen, then the act. */
@ApiExcludeController()
@Controller('statements/:id/share')
export class SharePages {
  constructor(
    private readonly drafts: DraftDesk,
    private readonly reports: ReportProgressService,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  @Needs('progress.share')
  async preview(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<string> {
    const [view, { statement, matter }] = await Promise.all([
      this.views.of(request, reply),
      this.drafts.open(actor, id),
    ]);
    return SharePage({ view, matter, statement, refused: null });
  }

  @Post()
  @Needs('progress.share')
  async share(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() form: AnswerForm,
  ): Promise<void> {
    const seenVersion = Number(form.version);
    try {
      const { commitmentId, voidedProposalId } = await this.reports.share(actor, { statementId: id, seenVersion });
      goOn(reply, `/commitments/${commitmentId}?done=${voidedProposalId === null ? 'report_shared' : 'report_voided'}`);
    } catch (error) {
      const refused = { problem: mendable(error), seenVersion, wrote: false };
      const [view, { statement, matter }] = await Promise.all([
        this.views.of(request, reply),
        this.drafts.open(actor, id),
      ]);
      await answerPage(reply, refused.problem.status, SharePage({ view, matter, statement, refused }));
    }
  }
}
