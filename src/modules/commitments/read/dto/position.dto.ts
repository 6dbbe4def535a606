import { ApiProperty } from '@nestjs/swagger';
import { ACTIVITIES, type Activity } from '../../../../domain/shared/activity.js';
import type { PositionView } from '../position-view.js';

export class PositionDto {
  @ApiProperty()
  side_id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null where the side never stated a position.' })
  state!: string | null;

  @ApiProperty({ type: String, nullable: true })
  since!: string | null;

  @ApiProperty({ type: String, nullable: true })
  waiting_for!: string | null;

  @ApiProperty({ enum: ACTIVITIES, description: 'Of the last statement shared.' })
  activity!: Activity;
}

/** The answer for one side's position. */
export function positionDto({ sideId, state, since, waitingFor, activity }: PositionView): PositionDto {
  return { side_id: sideId, state, since, waiting_for: waitingFor, activity };
}
