import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ConferenceDirectory, type SessionView } from '../../conferences/index.js';
import { ImportService } from '../../imports/index.js';
import { answerPage, goOn } from '../commitment/answer-page.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { ImportListQuery } from './import-query.js';
import { ImportListView } from './import-list-view.js';
import { documentFault, noAnswers, readUpload, type UploadAnswers } from './upload-answers.js';

/** Drafts shown; older ones are found through the API. */
const SHOWN = 50;

/** Documents read in. */
@ApiExcludeController()
@Controller('imports')
@Needs('import.edit')
export class ImportListPages {
  constructor(
    private readonly imports: ImportService,
    private readonly conferences: ConferenceDirectory,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() query: ImportListQuery,
  ): Promise<void> {
    const view = await this.views.of(request, reply);
    const answers = noAnswers(view.language, query.session ?? '');
    await this.show(reply, { actor, view, answers, faults: [], status: 200 });
  }

  @Post()
  @HttpCode(303)
  async create(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ): Promise<void> {
    const view = await this.views.of(request, reply);
    const { answers, faults, wish, from } = readUpload(view, body);
    if (wish === null) return this.show(reply, { actor, view, answers, faults, status: 422 });
    try {
      const draft = await this.imports.createDraft(actor, wish);
      goOn(reply, `/imports/${draft.id}?done=created`);
    } catch (error) {
      await this.show(reply, { actor, view, answers, faults: [documentFault(view, error, from)], status: 422 });
    }
  }

  private async show(
    reply: FastifyReply,
    shown: {
      readonly actor: Actor;
      readonly view: ViewContext;
      readonly answers: UploadAnswers;
      readonly faults: readonly FieldFault[];
      readonly status: number;
    },
  ): Promise<void> {
    const { actor, view, answers, faults, status } = shown;
    const [frame, drafts] = await Promise.all([this.conferences.view(actor), this.imports.list(actor, null, SHOWN)]);
    const first = status === 200 && answers.session === '' ? newestHeld(frame.sessions, view.today) : answers.session;
    const filled = { ...answers, session: first };
    await answerPage(
      reply,
      status,
      ImportListView({ view, sessions: frame.sessions, answers: filled, faults, drafts }),
    );
  }
}

/** Documents are mostly read in after the session that agreed them, so the form begins with that. */
function newestHeld(sessions: readonly SessionView[], today: CivilDate): string {
  const held = sessions.filter(({ heldOn }) => heldOn !== null && heldOn <= today);
  return String(held.at(-1)?.number ?? '');
}
