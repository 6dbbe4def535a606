import { ApiProperty } from '@nestjs/swagger';
import { STANDINGS, type Standing } from '../../../../domain/shared/standing.js';
import type { Moved } from '../move.service.js';

/** Answer to a move. */
export class MovedView {
  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ example: 'agreed' })
  joint_state!: string;

  @ApiProperty({ enum: STANDINGS })
  standing!: Standing;
}

/** Under the names of the API. */
export function movedView(commitmentId: string, moved: Moved): MovedView {
  return { commitment_id: commitmentId, version: moved.version, joint_state: moved.joint, standing: moved.standing };
}
