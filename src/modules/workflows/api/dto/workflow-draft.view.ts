import { ApiProperty } from '@nestjs/swagger';
import { type Kind, KINDS } from '../../../../domain/shared/kind.js';
import { CursorPageDto } from '../../../../platform/http/cursor-page.js';
import { DRAFT_STATES, type DraftState } from '../../drafts/workflow-draft.js';

/** One line of the list of drafts. */
export class WorkflowDraftHeadView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  side!: string;

  @ApiProperty({ enum: KINDS })
  kind!: Kind;

  @ApiProperty({ type: Number, nullable: true, description: 'The version it began with.' })
  based_on!: number | null;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: DRAFT_STATES })
  state!: DraftState;

  @ApiProperty({ description: 'Rises with every edit; also the ETag.' })
  version!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The version of the workflow that it became.' })
  published_version!: number | null;

  @ApiProperty({ format: 'date-time' })
  edited_at!: string;
}

export class WorkflowDraftListView extends CursorPageDto {
  @ApiProperty({ type: [WorkflowDraftHeadView] })
  items!: WorkflowDraftHeadView[];
}

export class DefinitionFaultView {
  @ApiProperty({ description: 'Where in the document, as a JSON pointer.' })
  pointer!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty({ description: 'What stands there.' })
  detail!: string;
}

/** A draft with its document and its faults. */
export class WorkflowDraftView extends WorkflowDraftHeadView {
  @ApiProperty({ description: 'The version it would become, were it published now.' })
  next_version!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The proposal that is open on it.' })
  proposal_id!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As it is written, faults and all.' })
  document!: unknown;

  @ApiProperty({ type: [DefinitionFaultView] })
  faults!: DefinitionFaultView[];
}
