import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../../access/index.js';
import { Problem } from '../../../../platform/http/problem.js';
import { WorkflowReading } from '../../../workflows/index.js';
import { Html } from '../../frame/html.js';
import { ComparePage } from './compare-page.js';
import { DraftPagesDesk } from './draft-desk-pages.service.js';
import { DraftChangesPage } from './draft-changes-page.js';
import { CurrentWorkflow, WorkflowVisit } from './workflow-visit.js';

/** Versions beside each other. */
@ApiExcludeController()
@Controller('settings/workflows')
export class ComparePages {
  constructor(
    private readonly reading: WorkflowReading,
    private readonly drafts: DraftPagesDesk,
  ) {}

  @Get('compare')
  @Html()
  @Needs('settings.read')
  async compare(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const [view, versions] = await Promise.all([visit.view(), this.reading.versions(visit.actor)]);
    const named = (name: string | undefined) =>
      versions.find(({ kind, version }) => name === `${kind}.v${version}`) ?? null;
    return ComparePage({ view, versions, a: named(visit.query.a), b: named(visit.query.b) });
  }

  /** What a draft would change of the version it begins with. */
  @Get('drafts/:id/changes')
  @Html()
  @Needs('workflow.author')
  async changes(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const [{ view, shown }, versions] = await Promise.all([
      this.drafts.open(visit),
      this.reading.versions(visit.actor),
    ]);
    const { kind, basedOn, definition } = shown.draft;
    const base = versions.find((one) => one.kind === kind && one.version === basedOn);
    if (base === undefined || definition === null) throw new Problem('not_found');
    return DraftChangesPage({ view, shown, base, definition });
  }
}
