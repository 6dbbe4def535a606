import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { AsOf } from '../past/as-of.js';

export class AsOfQuery {
  @ApiPropertyOptional({
    example: '2026-09-30',
    description: 'As it stood at the end of this day; the present where missing.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  as_of?: string;

  @ApiPropertyOptional({
    example: '2026-10-01T00:00:00Z',
    description: 'Only what was known at this instant; now where it is missing.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  known_at?: string;
}

/** Says that an answer shows the past, and which. */
export class AsOfDto {
  @ApiProperty({ description: 'End of this day.' })
  day!: string;

  @ApiProperty({ format: 'date-time', description: 'Send it as known_at to see the same again.' })
  known_at!: string;
}

/** The answer for a point in the past. */
export function asOfDto({ day, knownAt }: AsOf): AsOfDto {
  return { day, known_at: knownAt.toISOString() };
}
