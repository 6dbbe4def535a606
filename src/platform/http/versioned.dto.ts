import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** The part that every command has: the version its author saw, where no If-Match header names it. */
export class VersionedDto {
  @ApiPropertyOptional({ minimum: 1, description: 'The version you saw; If-Match, where sent, is taken instead.' })
  @IsOptional()
  @IsInt({ message: 'not_a_version' })
  @Min(1, { message: 'not_a_version' })
  @Max(999_999_999, { message: 'not_a_version' })
  version?: number;
}
