import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Problem } from '../../../platform/http/problem.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { Needs } from '../../access/index.js';
import { ReportProgressService } from '../../progress/index.js';
import { mendable } from '../commitment/answer-page.js';
import { CommitmentDesk } from '../commitment/commitment-desk.service.js';
import { type Matter, roomOf } from '../commitment/matter.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { checkReportForm, type CheckedReport, faultsFromService } from './check-report-form.js';
import { ReportCheckPage } from './report-check-page.js';
import { ReportForm } from './report-form.dto.js';
import { ReportFormPage } from './report-form-page.js';
import { periodsToReport, periodValue } from './report-period.js';
import { reportValues, type ReportValues } from './report-values.js';

/** The form with its commitment. */
interface LaidOut {
  readonly view: ViewContext;
  readonly matter: Matter;
  readonly values: ReportValues;
}

/** A form that was sent to be filed. */
interface Sent extends LaidOut {
  readonly seenVersion: number;
  readonly seenDrafts: number;
}

/** Report progress in three steps: the form, the check, filed. The server keeps nothing in between; the pages carry it. */
@ApiExcludeController()
@Controller('commitments/:id/report')
export class ReportPages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly reports: ReportProgressService,
  ) {}

  @Get()
  @Html()
  @Needs('progress.report')
  async form(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const [view, matter] = await Promise.all([visit.view(), this.desk.open(visit.actor, id)]);
    return formPage({ view, matter, values: valuesOf(view, matter, {}) });
  }

  @Post()
  @Html()
  @Needs('progress.report')
  async step(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() form: ReportForm): Promise<string> {
    const [view, matter] = await Promise.all([visit.view(), this.desk.open(visit.actor, id)]);
    const values = valuesOf(view, matter, form);
    const laid = { view, matter, values };
    if (form.step === 'edit') return formPage(laid);
    const checked = checkReportForm(view.t, values);
    if (!checked.ok) return visit.answer(422, formPage(laid, checked.faults));
    if (form.step === 'check') return ReportCheckPage({ ...laid, report: checked.report });
    const seen = { seenVersion: Number(form.version), seenDrafts: Number(form.drafts) };
    return this.file(visit, { ...laid, ...seen }, checked.report);
  }

  private async file(
    visit: Visit,
    sent: Sent,
    report: Extract<CheckedReport, { ok: true }>['report'],
  ): Promise<string> {
    const { matter, seenVersion, seenDrafts } = sent;
    try {
      const commitmentId = matter.commitment.id;
      const filed = await this.reports.report(matter.actor, { ...report, commitmentId, seenVersion, seenDrafts });
      const shared = filed.voidedProposalId === null ? 'report_shared' : 'report_voided';
      return visit.goOn(`${roomOf(matter)}?done=${report.visibility === 'side' ? 'draft_filed' : shared}`);
    } catch (error) {
      return this.refuse(visit, sent, mendable(error));
    }
  }

  /** The form again with every word in it, and the version as it is now. */
  private async refuse(visit: Visit, sent: Sent, problem: Problem): Promise<string> {
    const { view, seenVersion, seenDrafts } = sent;
    const matter = await this.desk.open(sent.matter.actor, sent.matter.commitment.id);
    const faults = faultsFromService(view.t, problem.details.faults ?? []);
    const refused = faults.length > 0 ? null : { problem, seenVersion, seenDrafts, wrote: true };
    return visit.answer(problem.status, ReportFormPage({ ...sent, matter, faults, refused }));
  }
}

function formPage(laid: LaidOut, faults: readonly FieldFault[] = []): JSX.Element {
  return ReportFormPage({ ...laid, faults, refused: null });
}

function valuesOf(view: ViewContext, matter: Matter, form: Partial<ReportForm>): ReportValues {
  const period = periodValue(periodsToReport(matter, view.today)[0]);
  return reportValues(form, { language: matter.actor.language, period });
}
