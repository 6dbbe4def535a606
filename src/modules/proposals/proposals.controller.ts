import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/shared/actor.js';
import { ApiCommand } from '../../platform/http/api-command.js';
import { seenVersion } from '../../platform/http/entity-tag.js';
import { VersionedDto } from '../../platform/http/versioned.dto.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../access/index.js';
import { AcceptDto } from './dto/accept.dto.js';
import { DeclineDto } from './dto/decline.dto.js';
import { ProposalOutcomeView, proposalOutcomeView } from './dto/proposal-outcome.view.js';
import { ProposeDto } from './dto/propose.dto.js';
import { readSubject } from './dto/read-subject.js';
import { ProposalService } from './proposal.service.js';

/** Joint moves and the consent of every side. */
@ApiTags('proposals')
@ApiBearerAuth('bearer')
@Controller('api/v1')
export class ProposalsController {
  constructor(private readonly proposals: ProposalService) {}

  @Post('commitments/:id/proposals')
  @Needs('proposal.decide')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Propose a joint move or a change of terms to the other sides' })
  @ApiCreatedResponse({ type: ProposalOutcomeView })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: ProposeDto,
  ): Promise<ProposalOutcomeView> {
    const { sentence = null, reason = null } = body;
    const words = { sentence, reason, seenVersion: seenVersion(ifMatch, body.version) };
    const wish = { commitmentId: id, subject: readSubject(body), ...words };
    return proposalOutcomeView(await this.proposals.propose(actor, wish));
  }

  @Post('proposals/:id/counter')
  @Needs('proposal.decide')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Answer with a proposal of your own, which takes its place' })
  @ApiCreatedResponse({ type: ProposalOutcomeView })
  async counter(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: ProposeDto,
  ): Promise<ProposalOutcomeView> {
    const { sentence = null, reason = null } = body;
    const words = { sentence, reason, seenVersion: seenVersion(ifMatch, body.version) };
    const wish = { proposalId: id, subject: readSubject(body), ...words };
    return proposalOutcomeView(await this.proposals.counter(actor, wish));
  }

  @Post('proposals/:id/accept')
  @HttpCode(200)
  @Needs('proposal.decide')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Countersign: consent to exactly this content' })
  @ApiOkResponse({ type: ProposalOutcomeView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: AcceptDto,
  ): Promise<ProposalOutcomeView> {
    const wish = { proposalId: id, contentHash: body.content_hash, seenVersion: seenVersion(ifMatch, body.version) };
    return proposalOutcomeView(await this.proposals.accept(actor, wish));
  }

  @Post('proposals/:id/decline')
  @HttpCode(200)
  @Needs('proposal.decide')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Decline, with a reason' })
  @ApiOkResponse({ type: ProposalOutcomeView })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: DeclineDto,
  ): Promise<ProposalOutcomeView> {
    const wish = { proposalId: id, reason: body.reason, seenVersion: seenVersion(ifMatch, body.version) };
    return proposalOutcomeView(await this.proposals.decline(actor, wish));
  }

  @Post('proposals/:id/rescind')
  @HttpCode(200)
  @Needs('proposal.decide')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Take your own side’s proposal back, before the last consent' })
  @ApiOkResponse({ type: ProposalOutcomeView })
  async rescind(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: VersionedDto,
  ): Promise<ProposalOutcomeView> {
    const wish = { proposalId: id, seenVersion: seenVersion(ifMatch, body.version) };
    return proposalOutcomeView(await this.proposals.rescind(actor, wish));
  }
}
