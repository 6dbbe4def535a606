import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../../../platform/http/problem.js';
import { Needs } from '../../access/index.js';
import { DraftEditor, type Edit } from '../../imports/index.js';
import { Html } from '../frame/html.js';
import { CurrentDraft, DraftVisit } from './draft-visit.js';
import { ImportDesk } from './import-desk.service.js';
import { readSplit, splitFault } from './split-answers.js';
import { SplitView } from './split-view.js';

type ItemEdit = Extract<Edit, { type: 'split' | 'merge' | 'drop' | 'restore' }>;

/** The notice that says what was done. */
const DONE_BY = { split: 'split', merge: 'merged', drop: 'dropped', restore: 'restored' } as const;

/** Splitting, merging, leaving out and taking in. */
@ApiExcludeController()
@Controller('imports/:id/items/:item')
@Needs('import.edit')
export class ItemActsPages {
  constructor(
    private readonly desk: ImportDesk,
    private readonly editor: DraftEditor,
  ) {}

  @Get('split')
  @Html()
  async splitForm(@CurrentDraft() visit: DraftVisit): Promise<string> {
    return SplitView({ ...(await this.desk.openItem(visit)), at: '', words: '', faults: [] });
  }

  @Post('split')
  @Html()
  async split(@CurrentDraft() visit: DraftVisit): Promise<string> {
    const props = await this.desk.openItem(visit);
    const { at, words, place, faults } = readSplit(props, visit.form);
    const again = { ...props, at, words };
    if (place === null) return visit.answer(422, SplitView({ ...again, faults }));
    try {
      return await this.edit(visit, { type: 'split', itemId: props.item.id, at: place });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid_input') throw error;
      return visit.answer(422, SplitView({ ...again, faults: [splitFault(props.view, at, 'no_place')] }));
    }
  }

  @Post('merge')
  @Html()
  async merge(@CurrentDraft() visit: DraftVisit): Promise<string> {
    return this.edit(visit, { type: 'merge', itemId: visit.param('item'), withId: visit.form.text('with') });
  }

  @Post('drop')
  @Html()
  async drop(@CurrentDraft() visit: DraftVisit): Promise<string> {
    return this.edit(visit, { type: 'drop', itemId: visit.param('item') });
  }

  @Post('restore')
  @Html()
  async restore(@CurrentDraft() visit: DraftVisit): Promise<string> {
    return this.edit(visit, { type: 'restore', itemId: visit.param('item') });
  }

  private async edit(visit: DraftVisit, edit: ItemEdit): Promise<string> {
    await this.editor.edit(visit.actor, visit.seen, [edit]);
    return visit.goBack(DONE_BY[edit.type], { item: edit.itemId });
  }
}
