import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController, ApiExcludeEndpoint } from '@nestjs/swagger';
import { Needs } from '../../../access/index.js';
import { DraftRehearsals } from '../../../rehearsal/index.js';
import { Html } from '../../frame/html.js';
import { DraftPagesDesk } from './draft-desk-pages.service.js';
import { rehearsalAnswers, USUAL_ANSWERS } from './rehearsal-answers.js';
import { RehearsalPage } from './rehearsal-page.js';
import { CurrentWorkflow, WORKFLOWS, WorkflowVisit } from './workflow-visit.js';

/** Drafts tried out on the conference. It changes nothing, so its form asks and does not post: a result has an address. */
@ApiExcludeController()
@Controller('settings/workflows/drafts/:id/rehearsal')
@Needs('workflow.author')
export class RehearsalPages {
  constructor(
    private readonly pages: DraftPagesDesk,
    private readonly rehearsals: DraftRehearsals,
  ) {}

  @Get()
  @Html()
  async rehearse(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const open = await this.pages.open(visit);
    const { months = '', seed = '' } = visit.query;
    const asked = visit.query.months !== undefined || visit.query.seed !== undefined;
    // A faulty draft is refused with its faults, which the page lists in place of its form.
    if (open.shown.faults.length > 0) {
      const page = RehearsalPage({ ...open, answers: USUAL_ANSWERS, rehearsal: null });
      return (asked ? visit.answer(409, page) : page) as string;
    }
    if (!asked) return RehearsalPage({ ...open, answers: USUAL_ANSWERS, rehearsal: null });
    const answers = { months: months.trim(), seed: seed.trim() };
    const read = rehearsalAnswers(answers, open.view.t);
    if (!read.ok) {
      const page = RehearsalPage({ ...open, answers, rehearsal: null, refused: read.refused });
      return visit.answer(422, page) as string;
    }
    const { language } = open.view;
    const { rehearsal } = await this.rehearsals.play(visit.actor, visit.id, { ...read, language });
    return RehearsalPage({ ...open, answers, rehearsal });
  }

  /** The whole transcript as a file. Answers that do not fit lead back to the form, which says what is wrong. */
  @Get('transcript')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiExcludeEndpoint()
  async transcript(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { t, language } = await visit.view();
    const { months = '', seed = '' } = visit.query;
    const read = rehearsalAnswers({ months, seed }, t);
    if (!read.ok) {
      const asked = new URLSearchParams({ months, seed });
      return visit.goOn(`${WORKFLOWS}/drafts/${visit.id}/rehearsal?${asked.toString()}`);
    }
    const { draft, rehearsal } = await this.rehearsals.play(visit.actor, visit.id, { ...read, language });
    const name = `${draft.kind}.v${draft.nextVersion}-${read.months}-${read.seed}.txt`;
    void visit.reply.header('content-disposition', `attachment; filename="${name}"`);
    return `${rehearsal.lines.join('\n')}\n`;
  }
}
