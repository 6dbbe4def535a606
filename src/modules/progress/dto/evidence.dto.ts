import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { IsWebLink } from '../../../platform/http/is-web-link.js';
import { IsWords } from '../../../platform/http/is-words.js';
import { REPORT_LIMITS } from '../check-report.js';

/** A paper or event that a report rests on. */
export class EvidenceDto {
  @ApiProperty({ maxLength: REPORT_LIMITS.title })
  @IsWords({ max: REPORT_LIMITS.title })
  title!: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsCivilDate()
  dated_on?: CivilDate | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: REPORT_LIMITS.keptAt,
    description: 'Where the paper is kept.',
  })
  @IsOptional()
  @IsWords({ max: REPORT_LIMITS.keptAt, blank: true })
  kept_at?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uri',
    nullable: true,
    maxLength: 2000,
    description: 'http or https only.',
  })
  @IsOptional()
  @IsWebLink()
  url?: string | null;
}
