import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { MOST_DRAFT_MONTHS } from '../../../../domain/rehearsal/rehearse-draft.js';
import { type Language, LANGUAGES } from '../../../../domain/shared/language.js';

/** How a draft is to be played. */
export class RehearsalQuery {
  @ApiProperty({ minimum: 1, maximum: MOST_DRAFT_MONTHS })
  @Type(() => Number)
  @IsInt({ message: 'not_a_choice' })
  @Min(1, { message: 'not_a_choice' })
  @Max(MOST_DRAFT_MONTHS, { message: 'not_a_choice' })
  months!: number;

  @ApiProperty({ description: 'A whole number; the same one tells the same story.' })
  @Type(() => Number)
  @IsInt({ message: 'not_a_choice' })
  @Min(-Number.MAX_SAFE_INTEGER, { message: 'not_a_choice' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'not_a_choice' })
  seed!: number;

  @ApiPropertyOptional({ enum: LANGUAGES, description: 'Of the transcript; English where it is absent.' })
  @IsOptional()
  @IsIn(LANGUAGES, { message: 'not_a_choice' })
  lang?: Language;
}
