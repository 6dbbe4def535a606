import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../../access/index.js';
import { MigrationDesk, ProposalDesk, WorkflowReading } from '../../../workflows/index.js';
import { Html } from '../../frame/html.js';
import { mappingAnswered } from './mapping-answers.js';
import { MigrationPage } from './migration-page.js';
import { NewMigrationPage } from './new-migration-page.js';
import { CurrentWorkflow, WORKFLOWS, WorkflowVisit } from './workflow-visit.js';

const PAGE = 50;

/** Migrations: the mapping, the dry run, and how far one has come. */
@ApiExcludeController()
@Controller('settings/workflows/migrations')
@Needs('workflow.author')
export class MigrationPages {
  constructor(
    private readonly desk: MigrationDesk,
    private readonly proposals: ProposalDesk,
    private readonly reading: WorkflowReading,
  ) {}

  @Get('new')
  @Html()
  async beginForm(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const [view, versions] = await Promise.all([visit.view(), this.reading.versions(visit.actor)]);
    return NewMigrationPage({ view, versions, refused: [] });
  }

  @Post('new')
  @Html()
  async begin(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const [view, versions] = await Promise.all([visit.view(), this.reading.versions(visit.actor)]);
    const named = (field: string) =>
      versions.find(({ kind, version }) => visit.form.text(field) === `${kind}.v${version}`);
    const [from, to] = [named('from'), named('to')];
    if (from === undefined || to === undefined || from.kind !== to.kind || from.version === to.version) {
      const refused = [{ field: 'to', message: view.t('workflow_draft.refused.pair') }];
      return visit.answer(422, NewMigrationPage({ view, versions, refused })) as string;
    }
    const wish = { kind: from.kind, from: from.version, to: to.version, mapping: undefined };
    const { id } = await this.desk.begin(visit.actor, wish);
    return visit.goOn(`${WORKFLOWS}/migrations/${id}`);
  }

  @Get(':id')
  @Html()
  async migration(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const [view, read] = await Promise.all([visit.view(), this.desk.read(visit.actor, visit.id)]);
    const { state } = read.migration;
    const after = visit.query.after ?? null;
    const settled = state === 'agreed' || state === 'applied';
    const tried = settled ? null : await this.desk.tryOut(visit.actor, visit.id, after, PAGE);
    const items = settled ? await this.reading.items(visit.actor, visit.id, after, PAGE) : null;
    return MigrationPage({ view, ...read, tried, items, side: visit.actor.sideId, done: visit.query.done ?? null });
  }

  @Post(':id/mapping')
  @Html()
  async map(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { versions } = await this.desk.read(visit.actor, visit.id);
    await this.desk.map(visit.actor, visit.seen, mappingAnswered(versions.from, visit.form));
    return visit.goOn(`${WORKFLOWS}/migrations/${visit.id}?done=saved#dry-run`);
  }

  @Post(':id/propose')
  @Html()
  async propose(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const proposal = await this.proposals.proposeMigration(visit.actor, visit.seen);
    return visit.goOn(`${WORKFLOWS}/proposals/${proposal.id}?done=proposed`);
  }

  @Post(':id/discard')
  @Html()
  async discard(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    await this.desk.discard(visit.actor, visit.seen);
    return visit.goOn(`${WORKFLOWS}?done=discarded`);
  }
}
