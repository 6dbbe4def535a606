import { Controller, Get, Header, Post } from '@nestjs/common';
import { ApiExcludeController, ApiExcludeEndpoint } from '@nestjs/swagger';
import type { DefinitionEdit } from '../../../../domain/workflow/authoring/definition-edit.js';
import { KINDS } from '../../../../domain/shared/kind.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import { Needs } from '../../../access/index.js';
import { definitionYaml, documentOfYaml, DraftDesk, ProposalDesk, WorkflowReading } from '../../../workflows/index.js';
import { Html } from '../../frame/html.js';
import { DraftActPage, DraftPage } from './draft-page.js';
import { DraftPagesDesk } from './draft-desk-pages.service.js';
import { HeadPage, YamlPage } from './draft-text-pages.js';
import { LiveCheck } from './live-check.js';
import { NewDraftPage } from './new-draft-page.js';
import { CurrentWorkflow, WORKFLOWS, WorkflowVisit } from './workflow-visit.js';

/** The first field of the head. */
const HEAD = 'label-en';
const LONGEST_TITLE = 120;
const LONGEST_YAML = 200_000;

/** Drafts as a whole: their beginning, their text, their end. */
@ApiExcludeController()
@Controller('settings/workflows/drafts')
@Needs('workflow.author')
export class DraftPages {
  constructor(
    private readonly pages: DraftPagesDesk,
    private readonly desk: DraftDesk,
    private readonly proposals: ProposalDesk,
    private readonly reading: WorkflowReading,
  ) {}

  @Get('new')
  @Html()
  async beginForm(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const [view, versions] = await Promise.all([visit.view(), this.reading.versions(visit.actor)]);
    return NewDraftPage({ view, versions, title: '', base: visit.query.a ?? '', refused: [] });
  }

  @Post('new')
  @Html()
  async begin(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const [view, versions] = await Promise.all([visit.view(), this.reading.versions(visit.actor)]);
    const [title, base] = [visit.form.text('title', LONGEST_TITLE), visit.form.text('base')];
    const based = versions.find(({ kind, version }) => base === `${kind}.v${version}`);
    const kind = based?.kind ?? KINDS.find((one) => one === base);
    const refused: FieldFault[] = [];
    if (title === '') refused.push({ field: 'title', message: view.t('workflow_draft.refused.title') });
    if (kind === undefined) refused.push({ field: 'base', message: view.t('workflow_draft.refused.base') });
    if (kind === undefined || refused.length > 0)
      return visit.answer(422, NewDraftPage({ view, versions, title, base, refused })) as string;
    const draft = await this.desk.begin(visit.actor, { kind, basedOn: based?.version ?? null, title });
    return visit.goOn(`${WORKFLOWS}/drafts/${draft.id}?done=begun`);
  }

  @Get(':id')
  @Html()
  async draft(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    return DraftPage({ ...(await this.pages.open(visit)), done: visit.query.done ?? null });
  }

  @Get(':id/export')
  @Header('content-type', 'application/yaml; charset=utf-8')
  @ApiExcludeEndpoint()
  async export(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const draft = await this.desk.read(visit.actor, visit.id);
    const name = `${draft.kind}.v${draft.nextVersion}.yaml`;
    void visit.reply.header('content-disposition', `attachment; filename="${name}"`);
    return definitionYaml(draft.body);
  }

  @Get(':id/yaml')
  @Html()
  async yamlForm(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const open = await this.pages.open(visit);
    return YamlPage({ ...open, yaml: definitionYaml(open.shown.draft.body) });
  }

  @Post(':id/yaml')
  @Html()
  async yaml(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const yaml = visit.form.text('yaml', LONGEST_YAML);
    const read = documentOfYaml(yaml);
    if (read.ok) {
      const undone = await this.pages.edit(visit, { type: 'replace', document: read.document }, 'yaml');
      if (undone === null) return visit.goOn(`${WORKFLOWS}/drafts/${visit.id}?done=imported`);
      return visit.answer(undone.status, YamlPage({ ...undone, yaml })) as string;
    }
    const { t } = await visit.view();
    const refused = read.faults.map(({ line, code, detail }) => ({
      field: 'yaml',
      message: t('workflow_draft.refused.line', { line, fault: t(`workflow_file.fault.${code}`, { detail }) }),
    }));
    return visit.answer(422, YamlPage({ ...(await this.pages.open(visit)), yaml, refused })) as string;
  }

  @Get(':id/head')
  @Html()
  async headForm(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    return HeadPage(await this.pages.open(visit));
  }

  @Post(':id/head')
  @Html()
  async head(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const edit = headAnswered(visit);
    const undone = await this.pages.edit(visit, edit, HEAD);
    if (undone === null) return visit.goOn(`${WORKFLOWS}/drafts/${visit.id}?done=saved`);
    return visit.answer(undone.status, HeadPage({ ...undone, answered: edit })) as string;
  }

  /** The head as the form would leave it, checked; saves nothing. */
  @Post(':id/head/check')
  @Html()
  async checkHead(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const edit = headAnswered(visit);
    const tried = await this.pages.tryOut(visit, edit, HEAD);
    if (visit.bySwap) return LiveCheck({ ...tried, at: { section: null, name: null } }) as string;
    return HeadPage({ ...tried, answered: edit });
  }

  @Get(':id/propose')
  @Html()
  async proposeForm(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    return DraftActPage({ ...(await this.pages.open(visit)), act: 'propose' });
  }

  @Post(':id/propose')
  @Html()
  async propose(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const proposal = await this.proposals.proposeVersion(visit.actor, visit.seen);
    return visit.goOn(`${WORKFLOWS}/proposals/${proposal.id}?done=proposed`);
  }

  @Get(':id/discard')
  @Html()
  async discardForm(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    return DraftActPage({ ...(await this.pages.open(visit)), act: 'discard' });
  }

  @Post(':id/discard')
  @Html()
  async discard(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    await this.desk.discard(visit.actor, visit.seen);
    return visit.goOn(`${WORKFLOWS}/drafts/${visit.id}?done=discarded`);
  }
}

function headAnswered({ form }: WorkflowVisit): Extract<DefinitionEdit, { type: 'head' }> {
  return { type: 'head', labels: form.labels(), initialJoint: form.text('initialJoint') };
}
