import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../../access/index.js';
import { ConferenceDirectory } from '../../../conferences/index.js';
import { ProposalDesk, WaitingProposals, WorkflowReading } from '../../../workflows/index.js';
import { Html } from '../../frame/html.js';
import { ProposalPage } from './proposal-page.js';
import { CurrentWorkflow, WORKFLOWS, WorkflowVisit } from './workflow-visit.js';

const LONGEST_REASON = 2_000;

/** What every side is asked to agree to, and the answers. */
@ApiExcludeController()
@Controller('settings/workflows/proposals/:id')
@Needs('workflow.author')
export class WorkflowProposalPages {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly reading: WorkflowReading,
    private readonly conferences: ConferenceDirectory,
    private readonly waiting: WaitingProposals,
  ) {}

  @Get()
  @Html()
  async proposal(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    return this.page(visit, null);
  }

  @Post('accept')
  @Html()
  async accept(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    await this.desk.accept(visit.actor, this.answer(visit));
    return visit.goOn(`${WORKFLOWS}/proposals/${visit.id}?done=accepted`);
  }

  @Post('decline')
  @Html()
  async decline(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const reason = visit.form.text('reason', LONGEST_REASON);
    if (reason === '') return visit.answer(422, await this.page(visit, 'reason')) as string;
    await this.desk.decline(visit.actor, this.answer(visit), reason);
    return visit.goOn(`${WORKFLOWS}/proposals/${visit.id}?done=declined`);
  }

  @Post('rescind')
  @Html()
  async rescind(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    await this.desk.rescind(visit.actor, this.answer(visit));
    return visit.goOn(`${WORKFLOWS}/proposals/${visit.id}?done=rescinded`);
  }

  private answer({ id, form }: WorkflowVisit): { id: string; contentHash: string } {
    return { id, contentHash: form.text('content_hash') };
  }

  private async page(visit: WorkflowVisit, lacking: 'reason' | null): Promise<string> {
    const [view, proposal, frame, versions] = await Promise.all([
      visit.view(),
      this.desk.read(visit.actor, visit.id),
      this.conferences.view(visit.actor),
      this.reading.versions(visit.actor),
    ]);
    return ProposalPage({
      view,
      proposal,
      frame,
      versions,
      side: visit.actor.sideId,
      lapsesOn: proposal.state === 'open' ? this.waiting.lastDay(frame, proposal.openedAt) : null,
      lacking,
      done: visit.query.done ?? null,
    });
  }
}
