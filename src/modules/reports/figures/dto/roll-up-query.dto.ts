import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { CivilDate } from '../../../../domain/shared/civil-date.js';
import { IsCivilDate } from '../../../../platform/http/is-civil-date.js';

/** Which day the figures speak of. */
export class RollUpQuery {
  @ApiPropertyOptional({ type: String, example: '2026-11-22', description: 'Today where absent; not after today.' })
  @IsOptional()
  @IsCivilDate()
  as_of?: CivilDate;
}
