import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import { IsWords } from '../../../platform/http/is-words.js';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';

/** The sentence that all sides are to agree on. */
export class SentenceDto {
  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES, { message: 'not_a_choice' })
  language!: Language;

  @ApiProperty({ maxLength: 2000 })
  @IsWords({ max: 2000, blank: true })
  text!: string;
}

/** Body of a proposal. */
export class ProposeDto extends VersionedDto {
  @ApiProperty({ example: 'complete', description: 'A joint move of the workflow; see the list of moves.' })
  @Matches(/^[a-z][a-z0-9_]{0,63}$/, { message: 'not_a_move' })
  move!: string;

  @ApiPropertyOptional({ type: SentenceDto, nullable: true, description: 'Needed where the move asks for a sentence.' })
  @IsOptional()
  @IsObject({ message: 'not_an_object' })
  @ValidateNested({ message: 'not_an_object' })
  @Type(() => SentenceDto)
  sentence?: SentenceDto | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 2000,
    description: 'Needed where the move asks for a reason.',
  })
  @IsOptional()
  @IsWords({ max: 2000, blank: true })
  reason?: string | null;
}
