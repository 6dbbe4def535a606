import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { KINDS, type Kind } from '../../../../domain/shared/kind.js';
import { STANDINGS, type Standing } from '../../../../domain/shared/standing.js';
import { CursorQuery } from '../../../../platform/http/cursor-page.js';
import { DEADLINE_CLASSES, MY_PARTS, type DeadlineClass, type LedgerFilter, type MyPart } from '../ledger-filter.js';

/** `?kind=study&kind=action` and `?kind=study` alike become a list. */
const AsList = () => Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]));

/** `true` and `1` are yes, `false` and `0` no; anything else is left for the check to refuse. */
const AsFlag = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value,
  );

const AsNumbers = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]).map(Number));

const SIDE = /^[\w.-]{1,64}$/;

const LIST = { isArray: true, description: 'May stand several times; any of the values passes.' } as const;

/** Filters of the ledger as a query string; between two filters both must hold. */
export class LedgerFilterQuery {
  @ApiPropertyOptional({ enum: STANDINGS, ...LIST })
  @IsOptional()
  @AsList()
  @IsIn(STANDINGS, { each: true })
  standing: Standing[] = [];

  @ApiPropertyOptional({ enum: KINDS, ...LIST })
  @IsOptional()
  @AsList()
  @IsIn(KINDS, { each: true })
  kind: Kind[] = [];

  @ApiPropertyOptional({ enum: DEADLINE_CLASSES, ...LIST })
  @IsOptional()
  @AsList()
  @IsIn(DEADLINE_CLASSES, { each: true })
  deadline: DeadlineClass[] = [];

  @ApiPropertyOptional({ type: Number, ...LIST })
  @IsOptional()
  @AsNumbers()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(100_000, { each: true })
  area: number[] = [];

  @ApiPropertyOptional({ type: String, ...LIST })
  @IsOptional()
  @AsList()
  @Matches(/^[\w.-]{1,64}$/, { each: true })
  organisation: string[] = [];

  @ApiPropertyOptional({ enum: MY_PARTS, ...LIST })
  @IsOptional()
  @AsList()
  @IsIn(MY_PARTS, { each: true })
  my_part: MyPart[] = [];

  @ApiPropertyOptional({ type: Boolean, description: 'Only commitments with a proposal that waits for your side.' })
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  needs_our_hand: boolean = false;

  @ApiPropertyOptional({ type: Number, description: 'Number of the session at which it was agreed.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  session?: number;

  @ApiPropertyOptional({ description: 'A side by its id: what it has shared a report on in the reporting period.' })
  @IsOptional()
  @Matches(SIDE)
  returned_by?: string;

  @ApiPropertyOptional({ description: 'A side by its id: what it has shared no report on in the reporting period.' })
  @IsOptional()
  @Matches(SIDE)
  not_returned_by?: string;

  @ApiPropertyOptional({ description: 'Words in any of the languages, or a number; every word must occur.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class LedgerQuery extends IntersectionType(CursorQuery, LedgerFilterQuery) {
  @ApiPropertyOptional({
    example: '2026-11-22',
    description:
      'The list as it stood at the end of this day, which is also the last day of the reporting period. The present where it is missing.',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  as_of?: string;

  @ApiPropertyOptional({
    example: '2026-10-01T00:00:00Z',
    description: 'With as_of: only what was known at this instant. Now where it is missing.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  known_at?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Adds the number of commitments for every choice of the filters.',
  })
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  counts: boolean = false;
}

/** The filter a query string asks for. A NUL can be in no text of ours, and PostgreSQL refuses it. */
export function ledgerFilter(query: LedgerFilterQuery): LedgerFilter {
  const text = query.q?.replaceAll('\0', '').trim() ?? '';
  return {
    standings: query.standing,
    kinds: query.kind,
    deadlines: query.deadline,
    areas: query.area,
    organisations: query.organisation,
    parts: query.my_part,
    needsOurHand: query.needs_our_hand,
    session: query.session ?? null,
    returnedBy: query.returned_by ?? null,
    notReturnedBy: query.not_returned_by ?? null,
    text: text === '' ? null : text,
  };
}
