import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '../../../../domain/shared/language.js';
import type { ConferenceFrame, SideView } from '../conference-frame.js';
import { LocalizedTextDto } from './localized-text.dto.js';

export class SideDto {
  @ApiProperty({ description: 'Names the side in every other answer.' })
  id!: string;

  @ApiProperty()
  name!: LocalizedTextDto;

  @ApiProperty({ description: 'One character that stands for the side in the consent mark.' })
  seal!: string;

  @ApiProperty({ description: 'Name of its working calendar.' })
  calendar!: string;

  @ApiProperty({ enum: LANGUAGES })
  language!: Language;
}

export class ConferenceDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: LocalizedTextDto;

  @ApiProperty({ description: 'Stands in the subject of every mail.' })
  tag!: string;

  @ApiProperty({ enum: LANGUAGES, description: 'Language of the signed texts.' })
  authoritative!: Language;

  @ApiProperty({ type: [SideDto], description: 'In the order the conference declares them.' })
  sides!: SideDto[];
}

/** The answer for one side. */
export function sideDto({ id, name, seal, calendar, language }: SideView): SideDto {
  return { id, name, seal, calendar, language };
}

/** The answer for the conference itself. */
export function conferenceDto({ id, name, tag, authoritative, sides }: ConferenceFrame): ConferenceDto {
  return { id, name, tag, authoritative, sides: sides.map(sideDto) };
}
