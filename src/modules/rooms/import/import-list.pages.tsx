import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { cutPage } from '../../../platform/http/cursor-page.js';
import { TakesUpload } from '../../../platform/http/takes-upload.js';
import { Needs } from '../../access/index.js';
import { ConferenceDirectory, type SessionView } from '../../conferences/index.js';
import { draftCursor, draftPlace, ImportService } from '../../imports/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { FormFields } from './form-fields.js';
import { ImportListQuery } from './import-query.js';
import { ImportListView } from './import-list-view.js';
import { documentFault, noAnswers, readUpload } from './upload-answers.js';
import type { UploadFormProps } from './upload-form.js';

/** Drafts on a page. */
const SHOWN = 50;

type Filled = Omit<UploadFormProps, 'view'>;

/** Documents read in. */
@ApiExcludeController()
@Controller('imports')
@Needs('import.edit')
export class ImportListPages {
  constructor(
    private readonly imports: ImportService,
    private readonly conferences: ConferenceDirectory,
  ) {}

  @Get()
  @Html()
  async list(@CurrentVisit({ query: ImportListQuery }) visit: Visit<ImportListQuery>): Promise<string> {
    const { today } = await visit.view();
    const { sessions } = await this.conferences.view(visit.actor);
    const answers = noAnswers(visit.query.session ?? newestHeld(sessions, today));
    return this.page(visit, { sessions, answers, faults: [] }, visit.query.after);
  }

  @Post()
  @Html()
  @TakesUpload()
  async create(@CurrentVisit() visit: Visit): Promise<string> {
    const view = await visit.view();
    const { answers, faults, wish, from } = readUpload(view, new FormFields(visit.request.body));
    if (wish === null) return this.refuse(visit, { answers, faults });
    try {
      const draft = await this.imports.createDraft(visit.actor, wish);
      return visit.goOn(`/imports/${draft.id}?done=${wish.language === null ? 'created_found' : 'created'}`);
    } catch (error) {
      return this.refuse(visit, { answers, faults: [documentFault(view, error, from)] });
    }
  }

  private async refuse(visit: Visit, filled: Omit<Filled, 'sessions'>): Promise<string> {
    const { sessions } = await this.conferences.view(visit.actor);
    return visit.answer(422, this.page(visit, { ...filled, sessions }));
  }

  private async page(visit: Visit, filled: Filled, after?: string): Promise<string> {
    const read = this.imports.list(visit.actor, draftPlace(after), SHOWN + 1);
    const [view, found] = await Promise.all([visit.view(), read]);
    const { items, next } = cutPage(found, SHOWN);
    const older = next === null ? null : draftCursor(next);
    return ImportListView({ view, drafts: items, older, first: after === undefined, ...filled });
  }
}

/** Documents are mostly read in after the session that agreed them, so the form begins with that. */
function newestHeld(sessions: readonly SessionView[], today: CivilDate): string {
  const held = sessions.filter(({ heldOn }) => heldOn !== null && heldOn <= today);
  return String(held.at(-1)?.number ?? '');
}
