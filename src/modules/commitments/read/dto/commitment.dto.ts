import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS } from '../../../../domain/shared/kind.js';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import { STANDINGS } from '../../../../domain/shared/standing.js';
import { RenderedTextDto } from '../../../conferences/index.js';
import { AsOfDto } from './as-of.dto.js';
import {
  AssignmentDto,
  EvidenceDto,
  PathStepDto,
  SidePositionDto,
  SlippageDto,
  CarriedByDto,
  SourceDto,
  TextDto,
} from './commitment-parts.dto.js';
import { DeadlineDto, DeadlineVersionDto, ScheduleDto } from './deadline.dto.js';
import { LinkDto } from './link.dto.js';
import { ProposalDto } from './proposal.dto.js';
import { RecordPageDto } from './record.dto.js';

/** One commitment as your side may see it. */
export class CommitmentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty({ type: String, nullable: true })
  official_number!: string | null;

  @ApiProperty({ enum: KINDS })
  kind!: string;

  @ApiProperty()
  workflow_version!: number;

  @ApiProperty()
  session_number!: number;

  @ApiProperty()
  area_number!: number;

  @ApiProperty()
  area_title!: RenderedTextDto;

  @ApiProperty({ enum: LANGUAGES })
  authoritative!: string;

  @ApiProperty({ type: [TextDto], description: 'The authoritative text first.' })
  texts!: TextDto[];

  @ApiProperty({ type: [AssignmentDto] })
  assignments!: AssignmentDto[];

  @ApiProperty({ type: [SidePositionDto], description: 'Every side in declared order.' })
  positions!: SidePositionDto[];

  @ApiProperty()
  joint_state!: string;

  @ApiProperty({ enum: STANDINGS })
  standing!: string;

  @ApiProperty()
  agreed_on!: string;

  @ApiProperty({ type: String, nullable: true })
  closed_on!: string | null;

  @ApiProperty({ type: ProposalDto, nullable: true, description: 'The open one.' })
  proposal!: ProposalDto | null;

  @ApiProperty({ type: [ProposalDto], description: 'Newest first.' })
  past_proposals!: ProposalDto[];

  @ApiProperty({ type: DeadlineDto, nullable: true })
  deadline!: DeadlineDto | null;

  @ApiProperty({ type: ScheduleDto, nullable: true })
  schedule!: ScheduleDto | null;

  @ApiProperty({ type: [DeadlineVersionDto], description: 'Oldest first.' })
  deadline_history!: DeadlineVersionDto[];

  @ApiProperty({ type: [LinkDto], description: 'Commitments it hangs together with, oldest first.' })
  links!: LinkDto[];

  @ApiProperty({ type: SlippageDto })
  slippage!: SlippageDto;

  @ApiProperty({ type: [EvidenceDto] })
  evidence!: EvidenceDto[];

  @ApiProperty({ type: [PathStepDto], description: 'Oldest first.' })
  path!: PathStepDto[];

  @ApiProperty({ type: RecordPageDto, description: 'The newest records.' })
  history!: RecordPageDto;

  @ApiProperty({ type: SourceDto, nullable: true })
  source!: SourceDto | null;

  @ApiProperty({ type: CarriedByDto, nullable: true, description: 'An instrument that carries it too.' })
  instrument!: CarriedByDto | null;

  @ApiProperty({ description: 'Send it back with every command; the ETag is made of it and of `drafts`.' })
  version!: number;

  @ApiPropertyOptional({ type: AsOfDto, description: 'Where the past was asked for. No command can be given on it.' })
  as_of?: AsOfDto;

  @ApiProperty({ description: 'How many private records your own side has here; no other side can tell.' })
  drafts!: number;
}
