import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Problem } from '../../../platform/http/problem.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ReportProgressService } from '../../progress/index.js';
import { answerPage, goOn, mendable } from '../commitment/answer-page.js';
import { CommitmentDesk } from '../commitment/commitment-desk.service.js';
import { type Matter, roomOf } from '../commitment/matter.js';
import { Html } from '../frame/html.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { checkReportForm, type CheckedReport, faultsFromService } from './check-report-form.js';
import { ReportCheckPage } from './report-check-page.js';
import { ReportForm } from './report-form.dto.js';
import { ReportFormPage } from './report-form-page.js';
import { periodsToReport, periodValue } from './report-period.js';
import { reportValues, type ReportValues } from './report-values.js';

/** A form that was sent, laid out. */
interface Sent {
  readonly view: ViewContext;
  readonly matter: Matter;
  readonly values: ReportValues;
  readonly seenVersion: number;
}

/** Report progress in three steps: the form, the check, filed. The server keeps nothing in between; the pages carry it. */
@ApiExcludeController()
@Controller('commitments/:id/report')
export class ReportPages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly reports: ReportProgressService,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  @Needs('progress.report')
  async form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<string> {
    const [view, matter] = await Promise.all([this.views.of(request, reply), this.desk.open(actor, id)]);
    return ReportFormPage({ view, matter, values: valuesOf(view, matter, {}), faults: [], refused: null });
  }

  @Post()
  @Needs('progress.report')
  async step(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() form: ReportForm,
  ): Promise<void> {
    const [view, matter] = await Promise.all([this.views.of(request, reply), this.desk.open(actor, id)]);
    const sent = { view, matter, values: valuesOf(view, matter, form), seenVersion: Number(form.version) };
    if (form.step === 'edit') return answerPage(reply, 200, formPage(sent));
    const checked = checkReportForm(view.t, sent.values);
    if (!checked.ok) return answerPage(reply, 422, ReportFormPage({ ...sent, faults: checked.faults, refused: null }));
    if (form.step === 'check')
      return answerPage(reply, 200, ReportCheckPage({ view, matter, values: sent.values, report: checked.report }));
    await this.file(reply, sent, checked.report);
  }

  private async file(
    reply: FastifyReply,
    sent: Sent,
    report: Extract<CheckedReport, { ok: true }>['report'],
  ): Promise<void> {
    const { matter, seenVersion } = sent;
    try {
      const commitmentId = matter.commitment.id;
      const filed = await this.reports.report(matter.actor, { ...report, commitmentId, seenVersion });
      const shared = filed.voidedProposalId === null ? 'report_shared' : 'report_voided';
      goOn(reply, `${roomOf(matter)}?done=${report.visibility === 'side' ? 'draft_filed' : shared}`);
    } catch (error) {
      await this.refuse(reply, sent, mendable(error));
    }
  }

  /** The form again with every word in it, and the version as it is now. */
  private async refuse(reply: FastifyReply, sent: Sent, problem: Problem): Promise<void> {
    const { view, seenVersion } = sent;
    const matter = await this.desk.open(sent.matter.actor, sent.matter.commitment.id);
    const faults = faultsFromService(view.t, problem.details.faults ?? []);
    const refused = faults.length > 0 ? null : { problem, seenVersion, wrote: true };
    await answerPage(reply, problem.status, ReportFormPage({ ...sent, matter, faults, refused }));
  }
}

function formPage(sent: Sent): JSX.Element {
  return ReportFormPage({ ...sent, faults: [], refused: null });
}

function valuesOf(view: ViewContext, matter: Matter, form: Partial<ReportForm>): ReportValues {
  const period = periodValue(periodsToReport(matter, view.today)[0]);
  return reportValues(form, { language: matter.actor.language, period });
}
