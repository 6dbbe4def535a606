import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { ApiRepeatable } from '../../../platform/http/api-command.js';
import { CursorQuery } from '../../../platform/http/cursor-page.js';
import { cursorBehind, decodeMoment } from '../../../platform/http/cursor.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { ProposalDesk } from '../proposals/proposal-desk.service.js';
import { AnswerDto, DeclineDto } from './dto/workflow.dto.js';
import { WorkflowProposalListView, WorkflowProposalView } from './dto/workflow-proposal.view.js';
import { proposalHeadView, proposalView } from './views.js';

/** What every side is asked to agree to: new versions and migrations. */
@ApiTags('workflows')
@ApiBearerAuth('bearer')
@Controller('api/v1/workflow-proposals')
@Needs('workflow.author')
export class WorkflowProposalsController {
  constructor(private readonly desk: ProposalDesk) {}

  @Get()
  @ApiOperation({ summary: 'Proposals of the conference, the newest first' })
  @ApiOkResponse({ type: WorkflowProposalListView })
  async list(@CurrentActor() actor: Actor, @Query() { cursor, limit }: CursorQuery): Promise<WorkflowProposalListView> {
    const { items, next } = await this.desk.list(actor, { after: decodeMoment(cursor), limit });
    return { items: items.map(proposalHeadView), next_cursor: cursorBehind(next) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A proposal with the exact content that consent is given to' })
  @ApiOkResponse({ type: WorkflowProposalView })
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WorkflowProposalView> {
    return proposalView(await this.desk.read(actor, id));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiRepeatable(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Consent for your side; the last consent carries it out' })
  @ApiOkResponse({ type: WorkflowProposalView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AnswerDto,
  ): Promise<WorkflowProposalView> {
    return proposalView(await this.desk.accept(actor, { id, contentHash: body.content_hash }));
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiRepeatable(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Decline, with a reason that every side reads' })
  @ApiOkResponse({ type: WorkflowProposalView })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DeclineDto,
  ): Promise<WorkflowProposalView> {
    return proposalView(await this.desk.decline(actor, { id, contentHash: body.content_hash }, body.reason));
  }

  @Post(':id/rescind')
  @HttpCode(200)
  @ApiRepeatable(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Take your side’s proposal back before the last consent' })
  @ApiOkResponse({ type: WorkflowProposalView })
  async rescind(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AnswerDto,
  ): Promise<WorkflowProposalView> {
    return proposalView(await this.desk.rescind(actor, { id, contentHash: body.content_hash }));
  }
}
