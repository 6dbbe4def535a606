import { ApiProperty } from '@nestjs/swagger';
import { type Kind, KINDS } from '../../../../domain/shared/kind.js';
import { CursorPageDto } from '../../../../platform/http/cursor-page.js';
import { WORKFLOW_PROPOSAL_STATES, type WorkflowProposalState } from '../../proposals/workflow-proposal.js';

export class WorkflowConsentDto {
  @ApiProperty()
  side!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** One line of the list of proposals. */
export class WorkflowProposalHeadView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The draft proposed; else a migration is.',
  })
  draft_id!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  migration_id!: string | null;

  @ApiProperty({ enum: KINDS })
  kind!: Kind;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'SHA-256 of the content; an answer names it.' })
  content_hash!: string;

  @ApiProperty({ description: 'The side that proposed it.' })
  proposed_by!: string;

  @ApiProperty({ enum: WORKFLOW_PROPOSAL_STATES })
  state!: WorkflowProposalState;

  @ApiProperty({ format: 'date-time' })
  opened_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  ended_at!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The side whose answer ended it.' })
  ended_by!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was declined.' })
  reason!: string | null;

  @ApiProperty({ type: [WorkflowConsentDto] })
  consents!: WorkflowConsentDto[];
}

export class WorkflowProposalListView extends CursorPageDto {
  @ApiProperty({ type: [WorkflowProposalHeadView] })
  items!: WorkflowProposalHeadView[];
}

/** A proposal with the content that consent is given to. */
export class WorkflowProposalView extends WorkflowProposalHeadView {
  @ApiProperty({ type: [String], description: 'Every side whose consent is asked, in the order of the conference.' })
  sides!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Exactly what `content_hash` is of.' })
  content!: unknown;
}
