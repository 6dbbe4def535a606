import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CivilDate } from '../../../../domain/shared/civil-date.js';
import { LANGUAGES, type Language } from '../../../../domain/shared/language.js';
import { IsCivilDate } from '../../../../platform/http/is-civil-date.js';
import { REPORT_FORMATS } from '../../render/report-renderer.js';

/** The order of an edition. */
export class RequestEditionDto {
  @ApiProperty({ type: String, example: '2026-11-22', description: 'The day the report speaks of; not after today.' })
  @IsCivilDate()
  as_of!: CivilDate;

  @ApiPropertyOptional({
    example: '2026-10-01T00:00:00Z',
    description: 'Only what was known at this instant; what is known on ordering where absent.',
  })
  @IsOptional()
  @IsString({ message: 'not_text' })
  @MaxLength(40, { message: 'too_long' })
  known_at?: string;

  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES, { message: 'not_a_choice' })
  language!: Language;

  @ApiProperty({ enum: REPORT_FORMATS, description: 'Any other format is refused with the list of those there are.' })
  @IsString({ message: 'not_text' })
  @MaxLength(20, { message: 'too_long' })
  format!: string;
}
