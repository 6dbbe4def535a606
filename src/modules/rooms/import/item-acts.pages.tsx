import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { Problem } from '../../../platform/http/problem.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { DraftEditor, placeAfter } from '../../imports/index.js';
import { answerPage, goOn } from '../commitment/answer-page.js';
import { FormFields } from './form-fields.js';
import { ImportDesk, itemOf } from './import-desk.service.js';
import { SplitView } from './split-view.js';

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
  async splitForm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('item') itemId: string,
  ): Promise<void> {
    const props = await this.desk.open(actor, id, request, reply);
    const item = itemOf(props.matter, itemId);
    await answerPage(reply, 200, SplitView({ ...props, item, at: '', words: '', faults: [] }));
  }

  @Post('split')
  @HttpCode(303)
  async split(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('item') itemId: string,
    @Body() body: unknown,
  ): Promise<void> {
    const props = await this.desk.open(actor, id, request, reply);
    const { view, matter } = props;
    const item = itemOf(matter, itemId);
    const form = new FormFields(body);
    const [at, words] = [form.text('at'), form.text('words')];
    const byWords = at === 'words' || (at === '' && words.trim() !== '');
    const place = byWords ? placeAfter(matter.draft.source, item, words) : form.whole('at');
    const again = (fault: FieldFault): Promise<void> =>
      answerPage(reply, 422, SplitView({ ...props, item, at: byWords ? 'words' : at, words, faults: [fault] }));
    if (place === null) return again({ field: 'words', message: view.t('import.split.words_missing') });
    if (Number.isNaN(place)) return again({ field: 'at', message: view.t('import.split.where_missing') });
    try {
      await this.editor.edit(actor, { id, version: form.whole('version') }, [{ type: 'split', itemId, at: place }]);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid_input') throw error;
      return again({ field: byWords ? 'words' : 'at', message: view.t('import.split.no_place') });
    }
    goOn(reply, `/imports/${id}?done=split#item-${itemId}`);
  }

  @Post('merge')
  @HttpCode(303)
  async merge(
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('item') itemId: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = new FormFields(body);
    const seen = { id, version: form.whole('version') };
    await this.editor.edit(actor, seen, [{ type: 'merge', itemId, withId: form.text('with') }]);
    goOn(reply, `/imports/${id}?done=merged#item-${itemId}`);
  }

  @Post('drop')
  @HttpCode(303)
  async drop(
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('item') itemId: string,
    @Body() body: unknown,
  ): Promise<void> {
    const seen = { id, version: new FormFields(body).whole('version') };
    await this.editor.edit(actor, seen, [{ type: 'drop', itemId }]);
    goOn(reply, `/imports/${id}?done=dropped#item-${itemId}`);
  }

  @Post('restore')
  @HttpCode(303)
  async restore(
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('item') itemId: string,
    @Body() body: unknown,
  ): Promise<void> {
    const seen = { id, version: new FormFields(body).whole('version') };
    await this.editor.edit(actor, seen, [{ type: 'restore', itemId }]);
    goOn(reply, `/imports/${id}?done=restored#item-${itemId}`);
  }
}
