import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../access/index.js';
import { AcceptDraft, DraftEditor } from '../../imports/index.js';
import { Html } from '../frame/html.js';
import { CheckView } from './check-view.js';
import { DraftView } from './draft-view.js';
import { CurrentDraft, DraftVisit } from './draft-visit.js';
import { ImportDesk } from './import-desk.service.js';

/** A draft as a whole: its page, its end. */
@ApiExcludeController()
@Controller('imports/:id')
@Needs('import.edit')
export class DraftPages {
  constructor(
    private readonly desk: ImportDesk,
    private readonly editor: DraftEditor,
    private readonly accepting: AcceptDraft,
  ) {}

  @Get()
  @Html()
  async draft(@CurrentDraft() visit: DraftVisit): Promise<string> {
    return DraftView({ ...(await this.desk.open(visit)), wish: visit.query, done: visit.query.done });
  }

  /** A draft that is not complete has nothing to check: its own page lists what is missing. */
  @Get('check')
  @Html()
  async check(@CurrentDraft() visit: DraftVisit): Promise<string> {
    const props = await this.desk.open(visit);
    const { draft, plan } = props.matter;
    if (draft.state !== 'draft' || plan.empty || plan.lacks.length > 0)
      return visit.goOn(`/imports/${draft.id}#missing`);
    return CheckView({ ...props, wish: visit.query });
  }

  @Post('accept')
  @Html()
  async accept(@CurrentDraft() visit: DraftVisit): Promise<string> {
    await this.accepting.accept(visit.actor, visit.seen);
    return visit.goBack('accepted');
  }

  @Post('discard')
  @Html()
  async discard(@CurrentDraft() visit: DraftVisit): Promise<string> {
    await this.editor.discard(visit.actor, visit.seen);
    return visit.goBack('discarded');
  }
}
