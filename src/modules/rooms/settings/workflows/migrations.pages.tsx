import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../../../../platform/http/problem.js';
import { Needs } from '../../../access/index.js';
import { MigrationDesk, ProposalDesk, WorkflowReading } from '../../../workflows/index.js';
import { Html } from '../../frame/html.js';
import { type AnsweredMapping, mappingAnswered } from './mapping-answers.js';
import { mappingFaults } from './mapping-faults.js';
import { MigrationPage } from './migration-page.js';
import type { MigrationProps } from './migration-props.js';
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
    return MigrationPage({ ...(await this.open(visit)), refused: [], answered: null });
  }

  @Post(':id/mapping')
  @Html()
  async map(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { versions } = await this.desk.read(visit.actor, visit.id);
    const answered = mappingAnswered(versions.from, visit.form);
    try {
      await this.desk.map(visit.actor, visit.seen, answered);
    } catch (error) {
      return this.refuse(visit, error, answered);
    }
    return visit.goOn(`${WORKFLOWS}/migrations/${visit.id}?done=saved#dry-run`);
  }

  @Post(':id/propose')
  @Html()
  async propose(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    try {
      const proposal = await this.proposals.proposeMigration(visit.actor, visit.seen);
      return visit.goOn(`${WORKFLOWS}/proposals/${proposal.id}?done=proposed`);
    } catch (error) {
      return this.refuse(visit, error, null);
    }
  }

  @Post(':id/discard')
  @Html()
  async discard(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    await this.desk.discard(visit.actor, visit.seen);
    return visit.goOn(`${WORKFLOWS}?done=discarded`);
  }

  private async open(visit: WorkflowVisit): Promise<Omit<MigrationProps, 'refused' | 'answered'>> {
    const [view, read] = await Promise.all([visit.view(), this.desk.read(visit.actor, visit.id)]);
    const { state } = read.migration;
    const after = visit.query.after ?? null;
    const settled = state === 'agreed' || state === 'applied';
    const tried = settled ? null : await this.desk.tryOut(visit.actor, visit.id, after, PAGE);
    const items = settled ? await this.reading.items(visit.actor, visit.id, after, PAGE) : null;
    return { view, ...read, tried, items, side: visit.actor.sideId, done: visit.query.done ?? null };
  }

  /** The page with what stands against it at each field; throws what no field of it can mend. */
  private async refuse(visit: WorkflowVisit, error: unknown, answered: AnsweredMapping | null): Promise<string> {
    if (!(error instanceof Problem)) throw error;
    const open = await this.open(visit);
    const now = open.migration.mapping;
    const { status, refused } = mappingFaults(error, open.view, open.versions, { now, answered });
    return visit.answer(status, MigrationPage({ ...open, refused, answered, done: null })) as string;
  }
}
