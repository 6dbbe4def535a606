import { ApiProperty } from '@nestjs/swagger';
import type { AreaView, InstrumentView, SessionDetail, SessionView } from '../conference-frame.js';
import { LocalizedTextDto, RenderedTextDto } from './localized-text.dto.js';

export class AreaDto {
  @ApiProperty()
  session_number!: number;

  @ApiProperty()
  number!: number;

  @ApiProperty()
  title!: RenderedTextDto;
}

export class SessionDto {
  @ApiProperty()
  number!: number;

  @ApiProperty({ example: 'plenary' })
  kind!: string;

  @ApiProperty({ type: String, nullable: true, example: '2023-05-11', description: 'null while the day is not fixed.' })
  held_on!: string | null;

  @ApiProperty()
  name!: LocalizedTextDto;

  @ApiProperty({ type: LocalizedTextDto, nullable: true })
  place!: LocalizedTextDto | null;
}

export class InstrumentDto {
  @ApiProperty()
  number!: number;

  @ApiProperty()
  kind!: string;

  @ApiProperty()
  title!: LocalizedTextDto;

  @ApiProperty({ type: String, nullable: true })
  annex!: string | null;

  @ApiProperty({ description: 'In which languages it was signed.' })
  languages!: LocalizedTextDto;
}

export class SessionDetailDto extends SessionDto {
  @ApiProperty({ type: [InstrumentDto] })
  instruments!: InstrumentDto[];

  @ApiProperty({ type: [AreaDto] })
  areas!: AreaDto[];
}

/** The answer for one area. */
export function areaDto({ sessionNumber, number, title }: AreaView): AreaDto {
  return { session_number: sessionNumber, number, title };
}

/** The answer for one session in a list. */
export function sessionDto({ number, kind, heldOn, name, place }: SessionView): SessionDto {
  return { number, kind, held_on: heldOn, name, place };
}

/** The answer for one session with its papers and areas. */
export function sessionDetailDto(session: SessionDetail): SessionDetailDto {
  return {
    ...sessionDto(session),
    instruments: session.instruments.map(instrumentDto),
    areas: session.areas.map(areaDto),
  };
}

function instrumentDto({ number, kind, title, annex, languages }: InstrumentView): InstrumentDto {
  return { number, kind, title, annex, languages };
}
