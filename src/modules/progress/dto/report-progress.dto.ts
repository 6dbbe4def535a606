import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { IsWords } from '../../../platform/http/is-words.js';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { REPORT_LIMITS } from '../check-report.js';
import { REPORTED_ACTIVITIES, type ReportedActivity } from '../progress-report.js';
import { EvidenceDto } from './evidence.dto.js';

/** Body of a progress report. */
export class ReportProgressDto extends VersionedDto {
  @ApiProperty({ enum: REPORTED_ACTIVITIES })
  @IsIn(REPORTED_ACTIVITIES, { message: 'not_a_choice' })
  activity!: ReportedActivity;

  @ApiPropertyOptional({
    enum: LANGUAGES,
    description: 'Language of the narrative; that of your account where it is missing.',
  })
  @IsOptional()
  @IsIn(LANGUAGES, { message: 'not_a_choice' })
  language?: Language;

  @ApiProperty({ maxLength: REPORT_LIMITS.narrative })
  @IsWords({ max: REPORT_LIMITS.narrative })
  narrative!: string;

  @ApiProperty({ type: String, format: 'date', description: 'First day of the period reported on.' })
  @IsCivilDate()
  period_from!: CivilDate;

  @ApiProperty({ type: String, format: 'date', description: 'Last day of the period, at most a year ahead.' })
  @IsCivilDate()
  period_to!: CivilDate;

  @ApiPropertyOptional({
    enum: ['side', 'shared'],
    default: 'side',
    description: '`side`: a draft for your own side only.',
  })
  @IsOptional()
  @IsIn(['side', 'shared'], { message: 'not_a_choice' })
  visibility?: 'side' | 'shared';

  @ApiPropertyOptional({ type: [EvidenceDto], maxItems: REPORT_LIMITS.evidence })
  @IsOptional()
  @IsArray({ message: 'not_a_list' })
  @ArrayMaxSize(REPORT_LIMITS.evidence, { message: 'too_many' })
  @ValidateNested({ each: true, message: 'not_an_object' })
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];
}
