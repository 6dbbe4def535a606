import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type Kind, KINDS } from '../../../../domain/shared/kind.js';
import { type Section, SECTIONS } from '../../../../domain/workflow/authoring/definition-edit.js';
import { IsWords } from '../../../../platform/http/is-words.js';
import { VersionedDto } from '../../../../platform/http/versioned.dto.js';
import { DRAFT_CHARACTERS } from '../../drafts/draft-desk.service.js';

const ANY_OBJECT = { type: 'object', additionalProperties: true } as const;
const MOST_VERSIONS = 100_000;

/** A draft to begin. */
export class BeginDraftDto {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, { message: 'not_a_choice' })
  kind!: Kind;

  @ApiPropertyOptional({ description: 'The version it begins with; absent to begin with nothing.' })
  @IsOptional()
  @IsInt({ message: 'not_a_version' })
  @Min(1, { message: 'not_a_version' })
  @Max(MOST_VERSIONS, { message: 'not_a_version' })
  based_on?: number;

  @ApiProperty({ maxLength: 120, description: 'For those who work on it.' })
  @IsWords({ max: 120 })
  title!: string;
}

export const EDIT_TYPES = ['put', 'remove', 'head'] as const;

/** One edit of a draft. */
export class EditDraftDto extends VersionedDto {
  @ApiProperty({ enum: EDIT_TYPES })
  @IsIn(EDIT_TYPES, { message: 'not_a_choice' })
  type!: (typeof EDIT_TYPES)[number];

  @ApiPropertyOptional({ enum: SECTIONS, description: 'With put and remove.' })
  @IsOptional()
  @IsIn(SECTIONS, { message: 'not_a_choice' })
  section?: Section;

  @ApiPropertyOptional({ description: 'With put and remove: the name of the entry.' })
  @IsOptional()
  @IsString({ message: 'not_text' })
  @MaxLength(200, { message: 'too_long' })
  name?: string;

  @ApiPropertyOptional({ description: 'With put: the entry it takes the place of; absent to add one.' })
  @IsOptional()
  @IsString({ message: 'not_text' })
  @MaxLength(200, { message: 'too_long' })
  was?: string;

  @ApiPropertyOptional({ ...ANY_OBJECT, description: 'With put: the entry as a file of config/workflows states it.' })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  entry?: Record<string, unknown>;

  @ApiPropertyOptional({ ...ANY_OBJECT, description: 'With head: the label of the workflow in every language.' })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  labels?: Record<string, unknown>;

  @ApiPropertyOptional({ description: 'With head: the joint state in which commitments begin.' })
  @IsOptional()
  @IsString({ message: 'not_text' })
  @MaxLength(200, { message: 'too_long' })
  initial_joint?: string;
}

/** A whole document in place of the draft's. */
export class ImportDraftDto extends VersionedDto {
  @ApiProperty({ description: 'A definition as the files of config/workflows are written.' })
  @IsString({ message: 'not_text' })
  @MaxLength(DRAFT_CHARACTERS, { message: 'too_long' })
  yaml!: string;
}

/** An answer to a proposal. */
export class AnswerDto {
  @ApiProperty({ description: 'The SHA-256 of the content that was read.' })
  @IsString({ message: 'not_a_hash' })
  @MaxLength(64, { message: 'not_a_hash' })
  content_hash!: string;
}

export class DeclineDto extends AnswerDto {
  @ApiProperty({ maxLength: 2000 })
  @IsWords({ max: 2000 })
  reason!: string;
}

/** A migration to begin. */
export class BeginMigrationDto {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, { message: 'not_a_choice' })
  kind!: Kind;

  @ApiProperty()
  @IsInt({ message: 'not_a_version' })
  @Min(1, { message: 'not_a_version' })
  @Max(MOST_VERSIONS, { message: 'not_a_version' })
  from!: number;

  @ApiProperty()
  @IsInt({ message: 'not_a_version' })
  @Min(1, { message: 'not_a_version' })
  @Max(MOST_VERSIONS, { message: 'not_a_version' })
  to!: number;

  @ApiPropertyOptional({ ...ANY_OBJECT, description: 'Absent to map what bears the same name in both versions.' })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  mapping?: Record<string, unknown>;
}

export class MapMigrationDto extends VersionedDto {
  @ApiProperty({
    ...ANY_OBJECT,
    description:
      'positions, joint and timers: old names to new ones (a timer may become null); proposals: keep or void.',
  })
  @IsObject({ message: 'not_an_object' })
  mapping!: Record<string, unknown>;
}

/** Which two versions to compare. */
export class CompareQuery {
  @ApiProperty({ description: 'For example study.v1.' })
  @IsString()
  @MaxLength(40)
  a!: string;

  @ApiProperty({ description: 'For example study.v2.' })
  @IsString()
  @MaxLength(40)
  b!: string;
}
