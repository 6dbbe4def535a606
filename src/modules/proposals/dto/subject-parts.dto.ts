import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  DEADLINE_KINDS,
  type DeadlineKind,
  type Precision,
  PRECISIONS,
  type Rhythm,
  RHYTHMS,
} from '../../../domain/deadlines/deadline.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { type Kind, KINDS } from '../../../domain/shared/kind.js';
import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import type { RecordedAssignment } from '../../../domain/workflow/commitment-terms.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { IsWords } from '../../../platform/http/is-words.js';

const PARTS = ['lead', 'supporting', 'delivering', 'waiting_for'] as const;

/** Title and sentence in one language. */
export class TextDto {
  @ApiProperty({ maxLength: 300 })
  @IsWords({ max: 300 })
  title!: string;

  @ApiProperty({ maxLength: 5000 })
  @IsWords({ max: 5000 })
  body!: string;
}

/** Texts by language; a language left out stays as it is. */
export class TextsDto {
  @ApiPropertyOptional({ type: TextDto })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => TextDto)
  en?: TextDto;

  @ApiPropertyOptional({ type: TextDto })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => TextDto)
  'zh-Hant'?: TextDto;

  @ApiPropertyOptional({ type: TextDto })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => TextDto)
  'zh-Hans'?: TextDto;
}

/** The part of an organisation. */
export class OwnerDto {
  @ApiProperty({ example: 'hk-dh', description: 'Code of the organisation.' })
  @IsWords({ max: 100 })
  organisation!: string;

  @ApiProperty({ enum: PARTS })
  @IsIn(PARTS, { message: 'not_a_choice' })
  part!: RecordedAssignment['part'];
}

/** Words of the source, in three languages. */
export class WordsOfSourceDto {
  @ApiProperty({ maxLength: 300 })
  @IsWords({ max: 300 })
  en!: string;

  @ApiProperty({ maxLength: 300 })
  @IsWords({ max: 300 })
  'zh-Hant'!: string;

  @ApiProperty({ maxLength: 300 })
  @IsWords({ max: 300 })
  'zh-Hans'!: string;
}

/** A deadline; `none` drops the one there is. */
export class DeadlineTermsDto {
  @ApiProperty({ enum: DEADLINE_KINDS })
  @IsIn(DEADLINE_KINDS, { message: 'not_a_choice' })
  kind!: DeadlineKind;

  @ApiPropertyOptional({ enum: PRECISIONS })
  @IsOptional()
  @IsIn(PRECISIONS, { message: 'not_a_choice' })
  precision?: Precision;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'First day of the period named.' })
  @IsOptional()
  @IsCivilDate()
  earliest?: CivilDate | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'Last day of the period named.' })
  @IsOptional()
  @IsCivilDate()
  latest?: CivilDate | null;

  @ApiPropertyOptional({ type: WordsOfSourceDto, nullable: true })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => WordsOfSourceDto)
  words?: WordsOfSourceDto | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Number of the session before which it is due.' })
  @IsOptional()
  @IsInt({ message: 'not_a_choice' })
  @Min(1, { message: 'not_a_choice' })
  @Max(9999, { message: 'not_a_choice' })
  session?: number | null;

  @ApiPropertyOptional({ enum: RHYTHMS, nullable: true })
  @IsOptional()
  @IsIn(RHYTHMS, { message: 'not_a_choice' })
  every?: Rhythm | null;
}

/** Words of people in one language. */
export class WordsDto {
  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES, { message: 'not_a_choice' })
  language!: Language;

  @ApiProperty({ maxLength: 2000 })
  @IsWords({ max: 2000 })
  text!: string;
}

/** An occurrence of recurring work. */
export class PeriodDto {
  @ApiProperty({ type: String, format: 'date' })
  @IsCivilDate()
  from!: CivilDate;

  @ApiProperty({ type: String, format: 'date' })
  @IsCivilDate()
  to!: CivilDate;
}

/** One of the commitments that a split leaves behind. */
export class SplitPartDto {
  @ApiProperty({ type: TextsDto, description: 'In all three languages.' })
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => TextsDto)
  texts!: TextsDto;

  @ApiPropertyOptional({ type: [OwnerDto], nullable: true, description: 'Those of the whole where it is left out.' })
  @IsOptional()
  @IsArray({ message: 'not_a_list' })
  @ArrayMaxSize(50, { message: 'too_many' })
  @ValidateNested({ each: true, message: 'not_an_object' })
  @Type(() => OwnerDto)
  owners?: OwnerDto[] | null;
}

/** Terms of a commitment that takes effect together with the move. */
export class SuccessorDto extends SplitPartDto {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, { message: 'not_a_choice' })
  kind!: Kind;

  @ApiPropertyOptional({ type: DeadlineTermsDto, nullable: true })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => DeadlineTermsDto)
  deadline?: DeadlineTermsDto | null;
}

/** The name of a commitment's number. */
export function IsCommitmentNumber(): PropertyDecorator {
  return Matches(/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/, { message: 'not_a_choice' });
}
