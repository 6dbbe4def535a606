import { ApiProperty } from '@nestjs/swagger';
import type { Tally } from '../../../../domain/rollup/tally.js';
import { STANDINGS, type Standing } from '../../../../domain/shared/standing.js';
import { RenderedTextDto } from '../../../conferences/index.js';
import type { SessionRollUp } from '../roll-up.service.js';

export class StandingCountDto {
  @ApiProperty({ enum: STANDINGS })
  standing!: Standing;

  @ApiProperty()
  count!: number;
}

export class PositionCountDto {
  @ApiProperty({ example: 'under_way' })
  position!: string;

  @ApiProperty()
  count!: number;
}

export class SideCountDto {
  @ApiProperty()
  side!: string;

  @ApiProperty({ type: [PositionCountDto], description: 'Only positions that the side states.' })
  positions!: PositionCountDto[];

  @ApiProperty({ description: 'Commitments of which the side never stated a position; not the same as not begun.' })
  unstated!: number;
}

export class TallyDto {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  open!: number;

  @ApiProperty({ description: 'Closed by all sides together.' })
  closed!: number;

  @ApiProperty({ type: [StandingCountDto], description: 'A standing that no commitment has is absent.' })
  standings!: StandingCountDto[];

  @ApiProperty({ type: [SideCountDto] })
  sides!: SideCountDto[];
}

export class AreaTallyDto extends TallyDto {
  @ApiProperty()
  number!: number;

  @ApiProperty()
  title!: RenderedTextDto;
}

export class RollUpDto extends TallyDto {
  @ApiProperty()
  session_number!: number;

  @ApiProperty({ example: '2026-11-22' })
  as_of!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The instant asked for; null where all that is known counts.',
  })
  known_at!: string | null;

  @ApiProperty({ type: [AreaTallyDto] })
  areas!: AreaTallyDto[];
}

/** The answer for a session. */
export function rollUpDto({ session, asOf, knownAt, sides, figures }: SessionRollUp): RollUpDto {
  const order = sides.map(({ id }) => id);
  return {
    session_number: session.number,
    as_of: asOf,
    known_at: knownAt?.toISOString() ?? null,
    ...tallyDto(figures.totals, order),
    areas: figures.areas.map(({ area, ...tally }) => ({
      number: area.number,
      title: area.title,
      ...tallyDto(tally, order),
    })),
  };
}

function tallyDto({ total, open, closed, byStanding, bySide }: Tally, order: readonly string[]): TallyDto {
  return {
    total,
    open,
    closed,
    standings: STANDINGS.flatMap((standing) => {
      const count = byStanding[standing];
      return count === undefined ? [] : [{ standing, count }];
    }),
    sides: order.map((side) => {
      const { byPosition = {}, unstated = 0 } = bySide[side] ?? {};
      const positions = Object.entries(byPosition).map(([position, count]) => ({ position, count }));
      return { side, positions: positions.sort((a, b) => (a.position < b.position ? -1 : 1)), unstated };
    }),
  };
}
