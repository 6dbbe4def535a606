import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { LANGUAGES, type Language } from '../../../../domain/shared/language.js';
import { IsWords } from '../../../../platform/http/is-words.js';

/** About a document to import: what a raw upload says in its query. */
export class ImportAboutDto {
  @ApiProperty({ minimum: 1, example: 1, description: 'Number of the session at which it was agreed.' })
  @Type(() => Number)
  @IsInt({ message: 'not_a_choice' })
  @Min(1, { message: 'not_a_choice' })
  @Max(9999, { message: 'not_a_choice' })
  session!: number;

  @ApiProperty({ enum: LANGUAGES, description: 'Language the document is written in.' })
  @IsIn(LANGUAGES, { message: 'not_a_choice' })
  language!: Language;

  @ApiPropertyOptional({ maxLength: 200, description: 'What the document is called, for example its file name.' })
  @IsOptional()
  @IsWords({ max: 200 })
  name?: string;
}

/** A document to import as JSON. */
export class ImportTextDto extends ImportAboutDto {
  @ApiProperty({ description: 'The text itself, up to 2 MiB as UTF-8.' })
  @IsString({ message: 'not_text' })
  text!: string;
}
