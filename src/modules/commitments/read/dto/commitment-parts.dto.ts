import { ApiProperty } from '@nestjs/swagger';
import { ACTIVITIES } from '../../../../domain/shared/activity.js';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import { STANDINGS } from '../../../../domain/shared/standing.js';
import { LocalizedTextDto } from '../../../conferences/index.js';
import { PositionDto } from './position.dto.js';

export class TextDto {
  @ApiProperty({ enum: LANGUAGES })
  language!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  body!: string;

  @ApiProperty()
  authoritative!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Since when the authoritative text is newer.',
  })
  stale_since!: string | null;
}

export class AssignmentDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: LocalizedTextDto;

  @ApiProperty()
  short_name!: LocalizedTextDto;

  @ApiProperty({ type: String, nullable: true, description: 'null for a third party.' })
  side_id!: string | null;

  @ApiProperty({ enum: ['lead', 'supporting', 'delivering', 'waiting_for'] })
  part!: string;

  @ApiProperty()
  inferred!: boolean;

  @ApiProperty({ type: [LocalizedTextDto] })
  posts!: LocalizedTextDto[];
}

export class StatementDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ACTIVITIES })
  activity!: string;

  @ApiProperty({ enum: LANGUAGES })
  language!: string;

  @ApiProperty()
  narrative!: string;

  @ApiProperty()
  period_from!: string;

  @ApiProperty()
  period_to!: string;

  @ApiProperty({ enum: ['side', 'shared'] })
  visibility!: string;

  @ApiProperty()
  stated_on!: string;

  @ApiProperty()
  demonstration!: boolean;
}

export class SidePositionDto extends PositionDto {
  @ApiProperty({
    enum: LANGUAGES,
    nullable: true,
    description: 'Language of `waiting_for`; null where it was not kept.',
  })
  waiting_language!: string | null;

  @ApiProperty({ type: StatementDto, nullable: true, description: 'The last statement shared.' })
  statement!: StatementDto | null;

  @ApiProperty({ type: StatementDto, nullable: true, description: 'The newest draft; of your own side only.' })
  draft!: StatementDto | null;
}

export class EvidenceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  statement_id!: string;

  @ApiProperty()
  side_id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  dated_on!: string | null;

  @ApiProperty({ type: String, nullable: true })
  kept_at!: string | null;

  @ApiProperty({ type: String, nullable: true })
  url!: string | null;

  @ApiProperty({ enum: ['side', 'shared'] })
  visibility!: string;
}

export class SlippageDto {
  @ApiProperty({ type: String, nullable: true })
  first_latest!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Calendar days since the first date; null where one is unknown.',
  })
  days!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  months!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  days_beyond_months!: number | null;

  @ApiProperty()
  extensions!: number;
}

export class PathStepDto {
  @ApiProperty()
  sequence!: number;

  @ApiProperty()
  on!: string;

  @ApiProperty({ enum: ['agreed', 'position', 'joint', 'migrated'] })
  cause!: string;

  @ApiProperty({ description: 'Version of the workflow then in force; moves and states bear its names.' })
  workflow_version!: number;

  @ApiProperty({ type: String, nullable: true })
  side_id!: string | null;

  @ApiProperty({ type: String, nullable: true })
  move!: string | null;

  @ApiProperty()
  joint_state!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } })
  positions!: Record<string, string | null>;

  @ApiProperty({ enum: STANDINGS })
  standing!: string;
}

export class SourceSpanDto {
  @ApiProperty({ description: 'UTF-16 units into the decoded text.' })
  start!: number;

  @ApiProperty()
  end!: number;

  @ApiProperty({ description: 'The words from start to end.' })
  text!: string;
}

export class SourceDto {
  @ApiProperty({ example: 'press-release-2023-05-11' })
  document!: string;

  @ApiProperty({ type: LocalizedTextDto, nullable: true, description: 'What people call it.' })
  title!: LocalizedTextDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where it can be read.' })
  url!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Line of the document, from 1.' })
  line!: number | null;

  @ApiProperty({
    type: SourceSpanDto,
    nullable: true,
    description: 'Its exact words, of a document that was imported.',
  })
  span!: SourceSpanDto | null;
}

/** An instrument that carries the commitment too. */
export class CarriedByDto {
  @ApiProperty()
  number!: number;

  @ApiProperty()
  title!: LocalizedTextDto;
}
