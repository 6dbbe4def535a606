import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { DraftEditor, type Edit } from '../../imports/index.js';
import { answerPage, goOn } from '../commitment/answer-page.js';
import { AreaView } from './area-view.js';
import { FormFields } from './form-fields.js';
import { areaOf, ImportDesk, itemOf } from './import-desk.service.js';
import { answersOf, editsOf, leadField, readItem } from './item-answers.js';
import { ItemView } from './item-view.js';

const LONGEST_HEADING = 300;

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
  async item(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('item') itemId: string,
  ): Promise<void> {
    const props = await this.desk.open(actor, id, request, reply);
    const item = itemOf(props.matter, itemId);
    await answerPage(reply, 200, ItemView({ ...props, item, answers: answersOf(item), faults: [] }));
  }

  @Post('items/:item')
  @HttpCode(303)
  async saveItem(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('item') itemId: string,
    @Body() body: unknown,
  ): Promise<void> {
    const props = await this.desk.open(actor, id, request, reply);
    const item = itemOf(props.matter, itemId);
    const { answers, faults, version } = readItem(props.view, props.matter, body);
    if (faults.length > 0) return answerPage(reply, 422, ItemView({ ...props, item, answers, faults }));
    const sides = props.matter.plan.frame.sides.map((side) => side.id);
    await this.editor.edit(actor, { id, version }, editsOf({ sides }, item, answers));
    goOn(reply, `/imports/${id}?done=saved#item-${itemId}`);
  }

  @Get('areas/:area')
  async area(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('area') areaId: string,
  ): Promise<void> {
    const props = await this.desk.open(actor, id, request, reply);
    const area = areaOf(props.matter, areaId);
    await answerPage(reply, 200, AreaView({ ...props, area, heading: area.heading, faults: [] }));
  }

  @Post('areas/:area')
  @HttpCode(303)
  async saveArea(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('area') areaId: string,
    @Body() body: unknown,
  ): Promise<void> {
    const props = await this.desk.open(actor, id, request, reply);
    const area = areaOf(props.matter, areaId);
    const form = new FormFields(body);
    const heading = form.text('heading').trim().replaceAll(/\s+/g, ' ');
    if (heading === '' || heading.length > LONGEST_HEADING) {
      const key = heading === '' ? 'import.area_form.heading_missing' : 'problems.faults.too_long';
      const faults = [{ field: 'heading', message: props.view.t(key) }];
      return answerPage(reply, 422, AreaView({ ...props, area, heading, faults }));
    }
    const edits: Edit[] = [
      ...(heading === area.heading ? [] : [{ type: 'retitle' as const, id: areaId, title: heading }]),
      ...props.matter.plan.frame.sides.flatMap(({ id: side }): Edit[] => {
        const organisation = form.text(leadField(side));
        return organisation === '' ? [] : [{ type: 'assign', id: areaId, side, organisation }];
      }),
    ];
    await this.editor.edit(actor, { id, version: form.whole('version') }, edits);
    goOn(reply, `/imports/${id}?done=assigned#area-${areaId}`);
  }
}
