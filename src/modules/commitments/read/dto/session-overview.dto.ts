import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { STANDINGS } from '../../../../domain/shared/standing.js';
import { LocalizedTextDto, RenderedTextDto } from '../../../conferences/index.js';
import type { AreaOverview, SessionOverview, SideReturns } from '../session-overview-view.js';
import { AsOfDto } from './as-of.dto.js';
import { LeadDto, leadDto } from './ledger.dto.js';

const BY_STANDING = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class SideReturnsDto {
  @ApiProperty()
  side_id!: string;

  @ApiProperty({ description: 'Commitments open at some time of the period.' })
  due!: number;

  @ApiProperty()
  returned!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'null for another side, whose drafts are its own.' })
  drafting!: number | null;
}

export class CommitmentShapeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ enum: STANDINGS })
  standing!: string;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: { type: 'string', enum: ['returned', 'drafting', 'missing'] },
    description: 'By side; null where it was closed before the period.',
  })
  returns!: Record<string, string> | null;
}

export class AreaOverviewDto {
  @ApiProperty()
  area_number!: number;

  @ApiProperty()
  title!: RenderedTextDto;

  @ApiProperty()
  total!: number;

  @ApiProperty(BY_STANDING)
  by_standing!: Record<string, number>;

  @ApiProperty({ type: [SideReturnsDto] })
  returns!: SideReturnsDto[];

  @ApiProperty({ type: [LeadDto] })
  leads!: LeadDto[];

  @ApiProperty({ type: [CommitmentShapeDto], nullable: true, description: 'null where the session has more than 500.' })
  commitments!: CommitmentShapeDto[] | null;
}

export class NextPlenaryDto {
  @ApiProperty()
  number!: number;

  @ApiProperty()
  name!: LocalizedTextDto;

  @ApiProperty({ type: String, nullable: true, description: 'null while the day is not fixed.' })
  held_on!: string | null;
}

export class SessionOverviewDto {
  @ApiProperty()
  session_number!: number;

  @ApiProperty({ type: NextPlenaryDto, nullable: true })
  next_plenary!: NextPlenaryDto | null;

  @ApiProperty()
  period_from!: string;

  @ApiProperty({ description: 'The day asked for; today where none is.' })
  period_to!: string;

  @ApiPropertyOptional({ type: AsOfDto, description: 'Where the past was asked for.' })
  as_of?: AsOfDto;

  @ApiProperty()
  total!: number;

  @ApiProperty(BY_STANDING)
  by_standing!: Record<string, number>;

  @ApiProperty()
  sides_differ!: number;

  @ApiProperty({ type: [SideReturnsDto] })
  returns!: SideReturnsDto[];

  @ApiProperty({ type: [AreaOverviewDto] })
  areas!: AreaOverviewDto[];
}

/** The answer for a session's overview. */
export function sessionOverviewDto(view: SessionOverview): SessionOverviewDto {
  const next = view.nextPlenary;
  return {
    session_number: view.session.number,
    next_plenary: next && { number: next.number, name: next.name, held_on: next.heldOn },
    period_from: view.period.from,
    period_to: view.period.to,
    total: view.total,
    by_standing: { ...view.byStanding },
    sides_differ: view.sidesDiffer,
    returns: view.returns.map(returnsDto),
    areas: view.areas.map(areaOverviewDto),
  };
}

function returnsDto({ sideId, due, returned, drafting }: SideReturns): SideReturnsDto {
  return { side_id: sideId, due, returned, drafting };
}

function areaOverviewDto(line: AreaOverview): AreaOverviewDto {
  return {
    area_number: line.area.number,
    title: line.area.title,
    total: line.total,
    by_standing: { ...line.byStanding },
    returns: line.returns.map(returnsDto),
    leads: line.leads.map(leadDto),
    commitments:
      line.commitments?.map(({ id, number, standing, returns }) => ({
        id,
        number,
        standing,
        returns: returns && { ...returns },
      })) ?? null,
  };
}
