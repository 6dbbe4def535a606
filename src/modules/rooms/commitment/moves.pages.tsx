import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Move } from '../../../domain/workflow/definition.js';
import { Problem } from '../../../platform/http/problem.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { MoveService } from '../../commitments/index.js';
import { ProposalService } from '../../proposals/index.js';
import { Html } from '../frame/html.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { answerPage, goOn, mendable } from './answer-page.js';
import { CommitmentDesk } from './commitment-desk.service.js';
import { type Matter, roomOf } from './matter.js';
import { MoveForm } from './move-form.dto.js';
import { MovePage } from './move-page.js';
import { topicHref } from './propose/topic.js';
import { bringsTerms } from './move-order.js';
import { chosenLanguage, moveFaults, moveWords, writtenSentence } from './move-words.js';

/** The forms of moves: a side's own, and those it proposes to the others. */
@ApiExcludeController()
@Controller('commitments/:id/moves/:move')
export class MovePages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly moves: MoveService,
    private readonly proposals: ProposalService,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  @Needs('commitment.move')
  async form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('move') name: string,
  ): Promise<string> {
    const [view, matter] = await Promise.all([this.views.of(request, reply), this.desk.open(actor, id)]);
    const move = moveNamed(matter, name);
    if (move.scope === 'joint' && bringsTerms(move)) {
      goOn(reply, topicHref(matter, { type: 'move', name, move }, null));
      return '';
    }
    const words = moveWords({}, actor.language);
    return MovePage({ view, matter, name, move, words, faults: [], refused: null });
  }

  @Post()
  @Needs('commitment.move')
  async make(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('move') name: string,
    @Body() form: MoveForm,
  ): Promise<void> {
    const [view, matter] = await Promise.all([this.views.of(request, reply), this.desk.open(actor, id)]);
    const move = moveNamed(matter, name);
    const words = moveWords(form, actor.language);
    const faults = moveFaults(view.t, words, move.needs);
    const page = { view, matter, name, move, words, faults };
    if (faults.length > 0) return answerPage(reply, 422, MovePage({ ...page, refused: null }));
    try {
      const done = await this.carryOut(matter, { name, move, form });
      goOn(reply, `${roomOf(matter)}?done=${done}`);
    } catch (error) {
      const problem = mendable(error);
      const refused = { problem, seenVersion: Number(form.version), wrote: move.needs.length > 0 };
      const now = await this.desk.open(actor, id);
      await answerPage(reply, problem.status, MovePage({ ...page, matter: now, refused }));
    }
  }

  private async carryOut(
    { actor, commitment }: Matter,
    { name, move, form }: { readonly name: string; readonly move: Move; readonly form: MoveForm },
  ): Promise<string> {
    const seenVersion = Number(form.version);
    const words = moveWords(form, actor.language);
    const { reason, waiting_for: waitingFor } = words;
    const wish = { commitmentId: commitment.id, move: name, reason: given(reason), seenVersion };
    if (move.scope === 'side') {
      await this.moves.move(actor, { ...wish, waitingFor: given(waitingFor) });
      return commitment.proposal === null ? 'moved' : 'moved_voided';
    }
    const binding = chosenLanguage(words.sentence_language) ?? actor.language;
    const agreed = writtenSentence({ ...words }, binding);
    await this.proposals.propose(actor, { ...wish, sentence: move.needs.includes('sentence') ? agreed : null });
    return 'proposed';
  }
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** The move of this commitment's workflow; an answer to a proposal is none. Throws not_found. */
function moveNamed({ moves }: Matter, name: string): Move {
  const move = Object.hasOwn(moves.definition.moves, name) ? moves.definition.moves[name] : undefined;
  if (move === undefined) throw new Problem('not_found');
  return move;
}
