import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { AcceptDraft, DraftEditor } from '../../imports/index.js';
import { answerPage, goOn } from '../commitment/answer-page.js';
import { PageQuery } from '../frame/page-query.js';
import { CheckView } from './check-view.js';
import { DraftView } from './draft-view.js';
import { FormFields } from './form-fields.js';
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
  async draft(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<void> {
    const props = await this.desk.open(actor, id, request, reply);
    await answerPage(reply, 200, DraftView({ ...props, done: query.done }));
  }

  /** A draft that is not complete has nothing to check: its own page lists what is missing. */
  @Get('check')
  async check(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<void> {
    const props = await this.desk.open(actor, id, request, reply);
    const { draft, plan } = props.matter;
    if (draft.state !== 'draft' || plan.empty || plan.lacks.length > 0) return goOn(reply, `/imports/${id}#missing`);
    await answerPage(reply, 200, CheckView(props));
  }

  @Post('accept')
  @HttpCode(303)
  async accept(
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.accepting.accept(actor, { id, version: new FormFields(body).whole('version') });
    goOn(reply, `/imports/${id}?done=accepted`);
  }

  @Post('discard')
  @HttpCode(303)
  async discard(
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.editor.discard(actor, { id, version: new FormFields(body).whole('version') });
    goOn(reply, `/imports/${id}?done=discarded`);
  }
}
