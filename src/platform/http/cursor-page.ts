import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Rows of a page where the client names no limit. */
export const PAGE_ROWS = 25;

/** Rows of a page at most. */
export const MOST_PAGE_ROWS = 100;

/** Which page of a list: every list of the API takes these two. */
export class CursorQuery {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: MOST_PAGE_ROWS, default: PAGE_ROWS })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_PAGE_ROWS)
  limit: number = PAGE_ROWS;

  @ApiPropertyOptional({ maxLength: 200, description: '`next_cursor` of the page before; the first page without it.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

/** What every list of the API answers beside its rows. */
export class CursorPageDto {
  @ApiProperty({ type: String, nullable: true, description: '`cursor` of the next page; null on the last.' })
  next_cursor!: string | null;
}

/** Some rows of a list; `next` is the row behind which the next page begins, null on the last page. */
export interface CursorPage<Row> {
  readonly items: readonly Row[];
  readonly next: Row | null;
}

/** Where a page begins, behind the row with this key, and how many rows it has. */
export interface PageSpan<Key> {
  readonly after: Key | null;
  readonly limit: number;
}

/** Cuts a page out of rows read with one more than `limit`, which tells whether there is a next one. */
export function cutPage<Row>(found: readonly Row[], limit: number): CursorPage<Row> {
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1) ?? null) : null };
}
