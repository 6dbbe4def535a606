import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../access/index.js';
import { DraftEditor } from '../../imports/index.js';
import { Html } from '../frame/html.js';
import { areaEdits, readArea } from './area-answers.js';
import { AreaView } from './area-view.js';
import { CurrentDraft, DraftVisit } from './draft-visit.js';
import { ImportDesk } from './import-desk.service.js';
import { answersOf, editsOf, readItem } from './item-answers.js';
import { areasToJoin, joinedBy } from './known-areas.js';
import { ItemView } from './item-view.js';

/** The forms of one item and of one area. */
@ApiExcludeController()
@Controller('imports/:id')
@Needs('import.edit')
export class DraftPartsPages {
  constructor(
    private readonly desk: ImportDesk,
    private readonly editor: DraftEditor,
  ) {}

  @Get('items/:item')
  @Html()
  async item(@CurrentDraft() visit: DraftVisit): Promise<string> {
    const props = await this.desk.openItem(visit);
    return ItemView({ ...props, answers: answersOf(props.item), faults: [] });
  }

  @Post('items/:item')
  @Html()
  async saveItem(@CurrentDraft() visit: DraftVisit): Promise<string> {
    const props = await this.desk.openItem(visit);
    const { answers, faults } = readItem(props, visit.form);
    if (faults.length > 0) return visit.answer(422, ItemView({ ...props, answers, faults }));
    const edits = editsOf(props.matter.plan.frame, props.item, answers);
    await this.editor.edit(visit.actor, visit.seen, edits);
    return visit.goBack('saved', { item: props.item.id });
  }

  @Get('areas/:area')
  @Html()
  async area(@CurrentDraft() visit: DraftVisit): Promise<string> {
    const props = await this.desk.openArea(visit);
    const { heading } = props.area;
    const joins = joinedBy(areasToJoin(props.matter), heading);
    return AreaView({ ...props, heading, joins, faults: [] });
  }

  @Post('areas/:area')
  @Html()
  async saveArea(@CurrentDraft() visit: DraftVisit): Promise<string> {
    const props = await this.desk.openArea(visit);
    const { answers, faults } = readArea(props, visit.form);
    if (faults.length > 0) return visit.answer(422, AreaView({ ...props, ...answers, faults }));
    await this.editor.edit(visit.actor, visit.seen, areaEdits(props.area, answers));
    return visit.goBack('assigned', { area: props.area });
  }
}
