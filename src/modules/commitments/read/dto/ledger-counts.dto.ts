import { ApiProperty } from '@nestjs/swagger';
import type { LedgerCounts } from '../ledger-view.js';

const BY_VALUE = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class AreaCountDto {
  @ApiProperty()
  session_number!: number;

  @ApiProperty()
  area_number!: number;

  @ApiProperty()
  count!: number;
}

/** How many commitments each choice would show with the other choices as they are. */
export class LedgerCountsDto {
  @ApiProperty({ description: 'With all choices as they are.' })
  total!: number;

  @ApiProperty(BY_VALUE)
  standing!: Record<string, number>;

  @ApiProperty(BY_VALUE)
  kind!: Record<string, number>;

  @ApiProperty({ ...BY_VALUE, description: '`late` and `near` lie within `dated` and `recurring`.' })
  deadline!: Record<string, number>;

  @ApiProperty(BY_VALUE)
  my_part!: Record<string, number>;

  @ApiProperty({ type: [AreaCountDto] })
  area!: AreaCountDto[];

  @ApiProperty()
  needs_our_hand!: number;
}

/** The answer for the counters of the filters. */
export function ledgerCountsDto(counts: LedgerCounts): LedgerCountsDto {
  return {
    total: counts.total,
    standing: { ...counts.standings },
    kind: { ...counts.kinds },
    deadline: { ...counts.deadlines },
    my_part: { ...counts.parts },
    area: counts.areas.map(({ sessionNumber, areaNumber, count }) => ({
      session_number: sessionNumber,
      area_number: areaNumber,
      count,
    })),
    needs_our_hand: counts.needsOurHand,
  };
}
