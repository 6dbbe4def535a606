import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import { CursorPageDto } from '../../../../platform/http/cursor-page.js';
import { EDITION_STATES, type EditionView } from '../edition-view.js';

/** An edition and how far it is. */
export class EditionDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  session_number!: number;

  @ApiProperty({ description: 'Counts within the session.' })
  number!: number;

  @ApiProperty({ example: '2026-11-22' })
  as_of!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'It holds what was known at this instant, and nothing recorded later.',
  })
  known_at!: string;

  @ApiProperty({ enum: LANGUAGES })
  language!: string;

  @ApiProperty({ example: 'html' })
  format!: string;

  @ApiProperty({ enum: EDITION_STATES })
  state!: string;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress!: number;

  @ApiProperty({ type: String, nullable: true })
  content_sha256!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  content_bytes!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the problem that kept it from being set.' })
  fault!: string | null;

  @ApiProperty({ format: 'date-time' })
  requested_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finished_at!: string | null;
}

export class EditionPageDto extends CursorPageDto {
  @ApiProperty({ type: [EditionDto] })
  items!: EditionDto[];
}

/** The answer for one edition. */
export function editionDto(edition: EditionView): EditionDto {
  return {
    id: edition.id,
    session_number: edition.sessionNumber,
    number: edition.number,
    as_of: edition.asOf,
    known_at: edition.knownAt.toISOString(),
    language: edition.language,
    format: edition.format,
    state: edition.state,
    progress: edition.progress,
    content_sha256: edition.contentSha256,
    content_bytes: edition.contentBytes,
    fault: edition.fault,
    requested_at: edition.requestedAt.toISOString(),
    finished_at: edition.finishedAt?.toISOString() ?? null,
  };
}
