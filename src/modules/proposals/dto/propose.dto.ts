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
import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import { IsWords } from '../../../platform/http/is-words.js';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { IsNotBinding } from './is-not-binding.js';
import {
  DeadlineTermsDto,
  IsCommitmentNumber,
  OwnerDto,
  PeriodDto,
  SplitPartDto,
  SuccessorDto,
  TextsDto,
  WordsDto,
} from './subject-parts.dto.js';

/** What can be proposed here. A migration is proposed for a whole workflow, not for one commitment. */
export const PROPOSED_SUBJECTS = ['move', 'deadline', 'text', 'owners', 'split'] as const;

/** A sentence in languages beside the one that binds. */
export class SentenceRenderingsDto {
  @ApiPropertyOptional({ type: String, maxLength: 2000 })
  @IsOptional()
  @IsWords({ max: 2000, blank: true })
  en?: string | null;

  @ApiPropertyOptional({ type: String, maxLength: 2000 })
  @IsOptional()
  @IsWords({ max: 2000, blank: true })
  'zh-Hant'?: string | null;

  @ApiPropertyOptional({ type: String, maxLength: 2000 })
  @IsOptional()
  @IsWords({ max: 2000, blank: true })
  'zh-Hans'?: string | null;
}

/** The sentence that all sides are to agree on. */
export class ProposedSentenceDto {
  @ApiProperty({ enum: LANGUAGES, description: 'The language whose text binds.' })
  @IsIn(LANGUAGES, { message: 'not_a_choice' })
  language!: Language;

  @ApiProperty({ maxLength: 2000 })
  @IsWords({ max: 2000, blank: true })
  text!: string;

  @ApiPropertyOptional({
    type: SentenceRenderingsDto,
    nullable: true,
    description: 'What other languages say; agreed on together with the text. None of the language that binds.',
  })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => SentenceRenderingsDto)
  @IsNotBinding()
  renderings?: SentenceRenderingsDto | null;
}

/** Body of a proposal: a joint move with what it needs, or a change of what the commitment says. */
export class ProposeDto extends VersionedDto {
  @ApiPropertyOptional({ enum: PROPOSED_SUBJECTS, default: 'move' })
  @IsOptional()
  @IsIn(PROPOSED_SUBJECTS, { message: 'not_a_choice' })
  subject?: (typeof PROPOSED_SUBJECTS)[number];

  @ApiPropertyOptional({ example: 'complete', description: 'A joint move of the workflow; see the list of moves.' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9_]{0,63}$/, { message: 'not_a_move' })
  move?: string;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Session at which the disposition is given.' })
  @IsOptional()
  @IsInt({ message: 'not_a_choice' })
  @Min(1, { message: 'not_a_choice' })
  @Max(9999, { message: 'not_a_choice' })
  session?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '07.05', description: 'Commitment to merge into.' })
  @IsOptional()
  @IsCommitmentNumber()
  into?: string | null;

  @ApiPropertyOptional({ type: SuccessorDto, nullable: true })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => SuccessorDto)
  successor?: SuccessorDto | null;

  @ApiPropertyOptional({ type: [WordsDto], nullable: true, description: 'Measures taken, a sentence each.' })
  @IsOptional()
  @IsArray({ message: 'not_a_list' })
  @ArrayMaxSize(100, { message: 'too_many' })
  @ValidateNested({ each: true, message: 'not_an_object' })
  @Type(() => WordsDto)
  measures?: WordsDto[] | null;

  @ApiPropertyOptional({ type: PeriodDto, nullable: true, description: 'Occurrence of recurring work carried out.' })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => PeriodDto)
  period?: PeriodDto | null;

  @ApiPropertyOptional({
    type: TextsDto,
    nullable: true,
    description: 'For the subject `text`, and for a move that rewords.',
  })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => TextsDto)
  texts?: TextsDto | null;

  @ApiPropertyOptional({ type: DeadlineTermsDto, nullable: true, description: 'For the subject `deadline`.' })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => DeadlineTermsDto)
  deadline?: DeadlineTermsDto | null;

  @ApiPropertyOptional({ type: [OwnerDto], nullable: true, description: 'For the subject `owners`: all of all sides.' })
  @IsOptional()
  @IsArray({ message: 'not_a_list' })
  @ArrayMaxSize(100, { message: 'too_many' })
  @ValidateNested({ each: true, message: 'not_an_object' })
  @Type(() => OwnerDto)
  owners?: OwnerDto[] | null;

  @ApiPropertyOptional({ type: [SplitPartDto], nullable: true, description: 'For the subject `split`: at least two.' })
  @IsOptional()
  @IsArray({ message: 'not_a_list' })
  @ArrayMaxSize(20, { message: 'too_many' })
  @ValidateNested({ each: true, message: 'not_an_object' })
  @Type(() => SplitPartDto)
  parts?: SplitPartDto[] | null;

  @ApiPropertyOptional({
    type: ProposedSentenceDto,
    nullable: true,
    description: 'Needed where the move asks for a sentence.',
  })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => ProposedSentenceDto)
  sentence?: ProposedSentenceDto | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 2000,
    description: 'Needed where the move asks for a reason, and where another deadline takes the place of the first.',
  })
  @IsOptional()
  @IsWords({ max: 2000, blank: true })
  reason?: string | null;
}
