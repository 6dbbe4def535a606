import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CursorPageDto, CursorQuery } from '../../../../platform/http/cursor-page.js';
import { decodeCursor, encodeCursor, foreignCursor } from '../../../../platform/http/cursor.js';
import { LocalizedTextDto } from '../../../conferences/index.js';
import { AsOfQuery } from './as-of.dto.js';
import { readMark, writeMark } from '../record-mark.js';
import type { RecordMark, RecordPage, RecordView } from '../record-view.js';

/** Which page of a history, as of when. */
export class RecordsQuery extends IntersectionType(CursorQuery, AsOfQuery) {}

export class RecordAuthorDto {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: LocalizedTextDto, nullable: true })
  post!: LocalizedTextDto | null;

  @ApiProperty({ type: LocalizedTextDto, nullable: true })
  organisation!: LocalizedTextDto | null;
}

export class RecordDto {
  @ApiProperty({ description: 'Counts shared records; a private one bears that of the shared record it followed.' })
  sequence!: number;

  @ApiProperty({ description: '0 for a shared record; counts the private records of your own side.' })
  draft!: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What happened; `kind` tells the shape.' })
  body!: object;

  @ApiProperty({ description: 'Version of the workflow then in force; names in the body are that version’s.' })
  workflow_version!: number;

  @ApiProperty({ type: RecordAuthorDto, nullable: true, description: 'null where a file was loaded.' })
  author!: RecordAuthorDto | null;

  @ApiProperty({ type: String, nullable: true })
  side_id!: string | null;

  @ApiProperty()
  effective_on!: string;

  @ApiProperty({ format: 'date-time' })
  recorded_at!: string;

  @ApiProperty({ enum: ['side', 'shared'] })
  visibility!: string;
}

export class RecordPageDto extends CursorPageDto {
  @ApiProperty({ type: [RecordDto], description: 'Newest first; only what your side may see.' })
  records!: RecordDto[];

  @ApiProperty()
  total!: number;
}

/** The place a cursor stands for; null for the first page. Throws invalid_input for a cursor of another list. */
export function markOf(cursor: string | undefined): RecordMark | null {
  const key = decodeCursor(cursor);
  if (key === null) return null;
  const mark = readMark(key);
  if (mark === null) throw foreignCursor();
  return mark;
}

/** The answer for one page of history. */
export function recordPageDto({ records, total, next }: RecordPage): RecordPageDto {
  return { records: records.map(recordDto), total, next_cursor: next === null ? null : encodeCursor(writeMark(next)) };
}

function recordDto(record: RecordView): RecordDto {
  const { author } = record;
  return {
    sequence: record.sequence,
    draft: record.draft,
    body: record.body,
    workflow_version: record.workflowVersion,
    author: author && { name: author.name, post: author.post, organisation: author.organisation },
    side_id: record.sideId,
    effective_on: record.effectiveOn,
    recorded_at: record.recordedAt.toISOString(),
    visibility: record.visibility,
  };
}
