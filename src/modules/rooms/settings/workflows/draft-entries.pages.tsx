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
import { LiveCheck } from './live-check.js';
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
    const open = await this.pages.open(visit);
    const { shown } = open;
    const { scope } = visit.query;
    const begun = scope === undefined ? {} : { scope };
    const entry = was === null ? begun : plainMap(plainMap(shown.document[section])?.[was]);
    if (entry === null || !shown.mayWrite) throw new Problem('not_found');
    const faults = faultsOfEntry(shown.faults, section, was);
    return EntryPage({ ...open, section, was, name: was ?? '', entry, faults });
  }

  @Post()
  @Html()
  async save(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { section, was, name, entry } = answeredBy(visit);
    const undone = await this.pages.edit(visit, { type: 'put', section, was, name, entry }, 'name');
    if (undone === null) return visit.goOn(`${WORKFLOWS}/drafts/${visit.id}?done=saved#${section}`);
    return visit.answer(undone.status, EntryPage({ ...undone, section, was, name, entry, faults: [] })) as string;
  }

  /** What the form would leave behind, checked: beside the form for htmx, as the page without script. Saves nothing. */
  @Post('check')
  @Html()
  async check(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { section, was, name, entry } = answeredBy(visit);
    const tried = await this.pages.tryOut(visit, { type: 'put', section, was, name, entry }, 'name');
    if (visit.bySwap) return LiveCheck({ ...tried, at: { section, name } }) as string;
    const faults = faultsOfEntry(tried.shown.faults, section, name);
    return EntryPage({ ...tried, section, was, name, entry, faults }) as string;
  }

  @Post('remove')
  @Html()
  async remove(@CurrentWorkflow() visit: WorkflowVisit): Promise<string> {
    const { section, was } = placeOf(visit);
    if (was === null) throw new Problem('not_found');
    const undone = await this.pages.edit(visit, { type: 'remove', section, name: was }, 'name');
    if (undone === null) return visit.goOn(`${WORKFLOWS}/drafts/${visit.id}?done=removed#${section}`);
    const entry = plainMap(plainMap(undone.shown.document[section])?.[was]);
    if (entry === null) throw new Problem('not_found');
    return visit.answer(undone.status, EntryPage({ ...undone, section, was, name: was, entry, faults: [] })) as string;
  }
}

function answeredBy(visit: WorkflowVisit): {
  section: Section;
  was: string | null;
  name: string;
  entry: ReturnType<typeof entryAnswered>;
} {
  const place = placeOf(visit);
  return { ...place, name: visit.form.text('name'), entry: entryAnswered(place.section, visit.form) };
}

function placeOf(visit: WorkflowVisit): { section: Section; was: string | null } {
  const section = SECTIONS.find((one) => one === visit.param('section'));
  if (section === undefined) throw new Problem('not_found');
  const name = visit.param('name');
  return { section, was: name === NEW ? null : name };
}
