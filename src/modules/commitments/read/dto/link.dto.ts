import { ApiProperty } from '@nestjs/swagger';
import { KINDS } from '../../../../domain/shared/kind.js';
import { STANDINGS } from '../../../../domain/shared/standing.js';
import { RELATIONS } from '../../../../domain/workflow/effect.js';
import { RenderedTextDto } from '../../../conferences/index.js';
import type { LinkView } from '../commitment-view.js';

/** Another commitment, and how this one hangs together with it. */
export class LinkDto {
  @ApiProperty({ enum: RELATIONS })
  relation!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '07.05' })
  number!: string;

  @ApiProperty({ enum: KINDS })
  kind!: string;

  @ApiProperty()
  titles!: RenderedTextDto;

  @ApiProperty({ enum: STANDINGS })
  standing!: string;

  @ApiProperty()
  joint_state!: string;

  @ApiProperty()
  linked_on!: string;
}

/** The answer for one relation. */
export function linkDto({ relation, id, number, kind, titles, standing, jointState, linkedOn }: LinkView): LinkDto {
  return { relation, id, number, kind, titles, standing, joint_state: jointState, linked_on: linkedOn };
}
