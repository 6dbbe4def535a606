import { ApiProperty } from '@nestjs/swagger';

/** What came of a rehearsed draft, in figures. */
export class RehearsalDto {
  @ApiProperty({ format: 'uuid' })
  draft_id!: string;

  @ApiProperty()
  draft_version!: number;

  @ApiProperty({ example: 'study' })
  kind!: string;

  @ApiProperty()
  months!: number;

  @ApiProperty({ description: 'The same seed gives the same figures.' })
  seed!: number;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  commitments!: object;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  counts!: object;

  @ApiProperty({ description: 'Lines of the transcript.' })
  transcript_lines!: number;

  @ApiProperty({ description: 'Lines beyond what a transcript holds.' })
  transcript_lines_left_out!: number;
}
