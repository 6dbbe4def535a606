import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../access/index.js';
import { ReportProgressService } from '../../progress/index.js';
import { AnswerForm } from '../commitment/answer-forms.dto.js';
import { mendable } from '../commitment/answer-page.js';
import type { Refused } from '../commitment/refusal-notice.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { DraftDesk } from './draft-desk.service.js';
import { SharePage } from './share-page.js';

/** Sharing a draft on purpose: first exactly what will be seen, then the act. */
@ApiExcludeController()
@Controller('statements/:id/share')
export class SharePages {
  constructor(
    private readonly drafts: DraftDesk,
    private readonly reports: ReportProgressService,
  ) {}

  @Get()
  @Html()
  @Needs('progress.share')
  async preview(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return this.page(visit, id, null);
  }

  @Post()
  @Html()
  @Needs('progress.share')
  async share(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() form: AnswerForm): Promise<string> {
    const seenVersion = Number(form.version);
    try {
      const wish = { statementId: id, seenVersion };
      const { commitmentId, voidedProposalId } = await this.reports.share(visit.actor, wish);
      const done = voidedProposalId === null ? 'report_shared' : 'report_voided';
      return visit.goOn(`/commitments/${commitmentId}?done=${done}`);
    } catch (error) {
      const refused = { problem: mendable(error), seenVersion, wrote: false };
      return visit.answer(refused.problem.status, this.page(visit, id, refused));
    }
  }

  private async page(visit: Visit, id: string, refused: Refused | null): Promise<string> {
    const [view, draft] = await Promise.all([visit.view(), this.drafts.open(visit.actor, id)]);
    return SharePage({ view, ...draft, refused });
  }
}
