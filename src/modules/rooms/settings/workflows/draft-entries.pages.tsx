import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import { type Section, SECTIONS } from '../../../../domain/workflow/authoring/definition-edit.js';
import { Problem } from '../../../../platform/http/problem.js';
import { Needs } from '../../../access/index.js';
import { Html } from '../../frame/html.js';
import { DraftPagesDesk } from './draft-desk-pages.service.js';
import { faultsOfEntry } from './draft-faults.js';
import { entryAnswered } from './entry-answers.js';
import { EntryPage } from './entry-form.js';
import { CurrentWorkflow, WORKFLOWS, WorkflowVisit } from './workflow-visit.js';

const NEW = 'new';

/** Entries of a draft, one on a page. */
@ApiExcludeController()
@Controller('settings/workflows/drafts/:id/:section/:name')
@Needs('workflow.author')
export class DraftEntryPages {
  constructor(private readonly pages: DraftPagesDesk) {}

  @Get()
  @Html()
  async entry(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { section, was } = placeOf(visit);
    const { view, shown } = await this.pages.open(visit);
    const { scope } = visit.query;
    const begun = scope === undefined ? {} : { scope };
    const entry = was === null ? begun : plainMap(plainMap(shown.document[section])?.[was]);
    if (entry === null || !shown.mayWrite) throw new Problem('not_found');
    const faults = faultsOfEntry(shown.faults, section, was);
    return EntryPage({ view, shown, section, was, name: was ?? '', entry, faults, refused: [] });
  }

  @Post()
  @Html()
  async save(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { section, was } = placeOf(visit);
    const name = visit.form.text('name');
    const entry = entryAnswered(section, visit.form);
    const refused = await this.pages.edit(visit, { type: 'put', section, was, name, entry }, 'name');
    if (refused === null) return visit.goOn(`${WORKFLOWS}/drafts/${visit.id}?done=saved#${section}`);
    const open = await this.pages.open(visit);
    return visit.answer(
      422,
      EntryPage({ ...open, section, was, name, entry, faults: [], refused: [refused] }),
    ) as string;
  }

  @Post('remove')
  @Html()
  async remove(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { section, was } = placeOf(visit);
    if (was === null) throw new Problem('not_found');
    const refused = await this.pages.edit(visit, { type: 'remove', section, name: was }, 'name');
    if (refused !== null) throw new Problem('not_found');
    return visit.goOn(`${WORKFLOWS}/drafts/${visit.id}?done=removed#${section}`);
  }
}

function placeOf(visit: WorkflowVisit): { section: Section; was: string | null } {
  const section = SECTIONS.find((one) => one === visit.param('section'));
  if (section === undefined) throw new Problem('not_found');
  const name = visit.param('name');
  return { section, was: name === NEW ? null : name };
}
