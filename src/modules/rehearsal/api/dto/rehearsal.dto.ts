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

  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: 'Of the kind (own) and of all (all), by name.',
  })
  counts!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object' } })
  moves!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object' } })
  timers!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'By the joint state that closed them.' })
  closed!: readonly object[];

  @ApiProperty({ type: [String], description: 'Numbers of commitments.' })
  never_closed!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  broken_promise!: object | null;

  @ApiProperty({ description: 'Lines of the transcript.' })
  transcript_lines!: number;

  @ApiProperty({ description: 'Lines beyond what a transcript holds.' })
  transcript_lines_left_out!: number;
}
