import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { CivilDate } from '../../../../domain/shared/civil-date.js';
import { IsCivilDate } from '../../../../platform/http/is-civil-date.js';

/** Which day the figures speak of, and by what knowledge. */
export class RollUpQuery {
  @ApiPropertyOptional({ type: String, example: '2026-11-22', description: 'Today where absent; not after today.' })
  @IsOptional()
  @IsCivilDate()
  as_of?: CivilDate;

  @ApiPropertyOptional({
    example: '2026-10-01T00:00:00Z',
    description: 'Only what was known at this instant; all that is known where absent.',
  })
  @IsOptional()
  @IsString({ message: 'not_text' })
  @MaxLength(40, { message: 'too_long' })
  known_at?: string;
}
