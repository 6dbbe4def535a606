import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { Problem } from '../../../platform/http/problem.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { ProposalService } from '../../proposals/index.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { AcceptForm, AnswerForm, DeclineForm } from './answer-forms.dto.js';
import { answerPage, goOn, mendable } from './answer-page.js';
import { CommitmentDesk } from './commitment-desk.service.js';
import { CommitmentRoom } from './commitment-room.js';
import { DeclinePage } from './decline-page.js';
import { isOpen } from './matter.js';
import { fieldFault, moveWords } from './move-words.js';
import type { Refused } from './refusal-notice.js';

/** Everything one of these routes gets. */
interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly proposalId: string;
}

/** Answers to an open proposal. */
@ApiExcludeController()
@Controller('proposals/:id')
export class ProposalAnswerPages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly proposals: ProposalService,
    private readonly views: ViewContextService,
  ) {}

  @Post('accept')
  @Needs('proposal.decide')
  async accept(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') proposalId: string,
    @Body() form: AcceptForm,
  ): Promise<void> {
    const seenVersion = Number(form.version);
    await this.answer({ request, reply, actor, proposalId }, seenVersion, async () => {
      const wish = { proposalId, contentHash: form.content_hash, seenVersion };
      const { state } = await this.proposals.accept(actor, wish);
      return state === 'accepted' ? 'effective' : 'countersigned';
    });
  }

  @Post('rescind')
  @Needs('proposal.decide')
  async rescind(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') proposalId: string,
    @Body() form: AnswerForm,
  ): Promise<void> {
    const seenVersion = Number(form.version);
    await this.answer({ request, reply, actor, proposalId }, seenVersion, async () => {
      await this.proposals.rescind(actor, { proposalId, seenVersion });
      return 'rescinded';
    });
  }

  @Get('decline')
  @Needs('proposal.decide')
  async declineForm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') proposalId: string,
  ): Promise<void> {
    await this.showDecline({ request, reply, actor, proposalId }, { reason: '', faults: [], refused: null });
  }

  @Post('decline')
  @Needs('proposal.decide')
  async decline(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Param('id') proposalId: string,
    @Body() form: DeclineForm,
  ): Promise<void> {
    const asked = { request, reply, actor, proposalId };
    const words = moveWords(form, actor.language);
    const { reason } = words;
    const { t } = await this.views.of(request, reply);
    const fault = fieldFault(t, words, 'reason');
    if (fault !== null)
      return this.showDecline(asked, { reason, faults: [{ field: 'reason', message: fault }], refused: null });
    const seenVersion = Number(form.version);
    try {
      await this.proposals.decline(actor, { proposalId, reason, seenVersion });
      goOn(reply, `/commitments/${await this.desk.commitmentOf(actor, proposalId)}?done=declined`);
    } catch (error) {
      const refused = { problem: mendable(error), seenVersion, wrote: true };
      await this.showDecline(asked, { reason, faults: [], refused });
    }
  }

  /** Does it and goes on to the commitment; a refusal is shown on the commitment as it is now. */
  private async answer(asked: Asked, seenVersion: number, act: () => Promise<string>): Promise<void> {
    const { actor, reply, proposalId } = asked;
    const id = await this.desk.commitmentOf(actor, proposalId);
    try {
      const done = await act();
      goOn(reply, `/commitments/${id}?done=${done}`);
    } catch (error) {
      await this.showRoom(asked, id, { problem: mendable(error), seenVersion, wrote: false });
    }
  }

  /** The language links lead to the room, since an act has no page of its own. */
  private async showRoom({ request, reply, actor }: Asked, id: string, refused: Refused): Promise<void> {
    const [bare, matter] = await Promise.all([this.views.of(request, reply), this.desk.open(actor, id)]);
    const view = { ...bare, path: `/commitments/${id}` };
    await answerPage(reply, refused.problem.status, CommitmentRoom({ view, matter, done: null, refused }));
  }

  private async showDecline(
    asked: Asked,
    shown: { readonly reason: string; readonly faults: readonly FieldFault[]; readonly refused: Refused | null },
  ): Promise<void> {
    const { request, reply, actor, proposalId } = asked;
    const id = await this.desk.commitmentOf(actor, proposalId);
    const [view, matter] = await Promise.all([this.views.of(request, reply), this.desk.open(actor, id)]);
    const { proposal } = matter.commitment;
    const { reason, refused, faults } = shown;
    if (proposal?.id !== proposalId || !isOpen(matter, 'decline')) {
      const denial = matter.moves.closed.find(({ move }) => move === 'decline')?.denial;
      const problem = refused?.problem ?? new Problem(denial?.code ?? 'no_open_proposal');
      return this.showRoom(asked, id, { problem, seenVersion: matter.commitment.version, wrote: false, words: reason });
    }
    const status = refused?.problem.status ?? (faults.length > 0 ? 422 : 200);
    await answerPage(reply, status, DeclinePage({ view, matter, proposal, reason, faults, refused }));
  }
}
