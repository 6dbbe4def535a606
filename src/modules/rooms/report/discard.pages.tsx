import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../../../platform/http/problem.js';
import { Needs } from '../../access/index.js';
import { ReportProgressService } from '../../progress/index.js';
import { AnswerForm } from '../commitment/answer-forms.dto.js';
import { mendable } from '../commitment/answer-page.js';
import type { Refused } from '../commitment/refusal-notice.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { DiscardPage } from './discard-page.js';
import { DraftDesk } from './draft-desk.service.js';

/** Giving up a draft: first all of it, then the act. */
@ApiExcludeController()
@Controller('statements/:id/discard')
export class DiscardPages {
  constructor(
    private readonly drafts: DraftDesk,
    private readonly reports: ReportProgressService,
  ) {}

  @Get()
  @Html()
  @Needs('progress.report')
  async look(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return this.page(visit, id, null);
  }

  @Post()
  @Html()
  @Needs('progress.report')
  async discard(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() form: AnswerForm): Promise<string> {
    const seenVersion = Number(form.version);
    try {
      const { commitmentId } = await this.reports.discard(visit.actor, { statementId: id, seenVersion });
      return visit.goOn(`/commitments/${commitmentId}?done=draft_discarded`);
    } catch (error) {
      const refused = { problem: mendable(error), seenVersion, wrote: false };
      return visit.answer(refused.problem.status, this.page(visit, id, refused));
    }
  }

  private async page(visit: Visit, id: string, refused: Refused | null): Promise<string> {
    const [view, draft] = await Promise.all([visit.view(), this.drafts.open(visit.actor, id)]);
    if (draft.statement.visibility === 'shared') throw new Problem('statement_already_shared');
    return DiscardPage({ view, ...draft, refused });
  }
}
