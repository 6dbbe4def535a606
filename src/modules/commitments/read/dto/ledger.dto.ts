import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS, type Kind } from '../../../../domain/shared/kind.js';
import { LANGUAGES, type Language } from '../../../../domain/shared/language.js';
import { STANDINGS, type Standing } from '../../../../domain/shared/standing.js';
import { CursorPageDto } from '../../../../platform/http/cursor-page.js';
import { encodeCursor } from '../../../../platform/http/cursor.js';
import { LocalizedTextDto, RenderedTextDto } from '../../../conferences/index.js';
import type { LeadView, LedgerRow, LedgerRows } from '../ledger-view.js';
import { DeadlineDto, deadlineDto, ScheduleDto, scheduleDto } from './deadline.dto.js';
import { AsOfDto } from './as-of.dto.js';
import { LedgerCountsDto } from './ledger-counts.dto.js';
import { PositionDto, positionDto } from './position.dto.js';

export class LeadDto {
  @ApiProperty()
  side_id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  short_name!: LocalizedTextDto;

  @ApiProperty()
  inferred!: boolean;
}

export class LedgerRowDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty({ type: String, nullable: true })
  official_number!: string | null;

  @ApiProperty()
  titles!: RenderedTextDto;

  @ApiProperty({ enum: LANGUAGES })
  authoritative!: Language;

  @ApiProperty({ enum: KINDS })
  kind!: Kind;

  @ApiProperty()
  session_number!: number;

  @ApiProperty()
  area_number!: number;

  @ApiProperty({ type: [PositionDto], description: 'Every side in declared order.' })
  positions!: PositionDto[];

  @ApiProperty({ type: [LeadDto] })
  leads!: LeadDto[];

  @ApiProperty({ enum: STANDINGS })
  standing!: Standing;

  @ApiProperty({ type: String, nullable: true })
  closed_on!: string | null;

  @ApiProperty({ type: DeadlineDto, nullable: true })
  deadline!: DeadlineDto | null;

  @ApiProperty({ type: ScheduleDto, nullable: true, description: 'null for a closed commitment.' })
  schedule!: ScheduleDto | null;

  @ApiProperty({ description: 'A proposal waits for your side.' })
  needs_our_hand!: boolean;

  @ApiProperty({ description: 'Send it back with every command.' })
  version!: number;
}

export class LedgerPageDto extends CursorPageDto {
  @ApiProperty({ type: [LedgerRowDto] })
  commitments!: LedgerRowDto[];

  @ApiPropertyOptional({ type: AsOfDto, description: 'Where the past was asked for.' })
  as_of?: AsOfDto;

  @ApiPropertyOptional({ type: LedgerCountsDto })
  counts?: LedgerCountsDto;
}

/** The answer for one page. */
export function ledgerPageDto({ rows, next }: LedgerRows): LedgerPageDto {
  return { commitments: rows.map(ledgerRowDto), next_cursor: next === null ? null : encodeCursor(next) };
}

/** The answer for the lead organisation of a side. */
export function leadDto({ sideId, code, shortName, inferred }: LeadView): LeadDto {
  return { side_id: sideId, code, short_name: shortName, inferred };
}

function ledgerRowDto(row: LedgerRow): LedgerRowDto {
  return {
    id: row.id,
    number: row.number,
    official_number: row.officialNumber,
    titles: row.titles,
    authoritative: row.authoritative,
    kind: row.kind,
    session_number: row.sessionNumber,
    area_number: row.areaNumber,
    positions: row.positions.map(positionDto),
    leads: row.leads.map(leadDto),
    standing: row.standing,
    closed_on: row.closedOn,
    deadline: deadlineDto(row.deadline),
    schedule: scheduleDto(row.schedule),
    needs_our_hand: row.needsOurHand,
    version: row.version,
  };
}
