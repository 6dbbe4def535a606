import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { STANDINGS, type Standing } from '../../../domain/shared/standing.js';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';
import type { OwnersSet } from '../own-owners.service.js';
import { OwnerDto } from './subject-parts.dto.js';

/** Body of a change of one's own side's owners. */
export class OwnersDto extends VersionedDto {
  @ApiProperty({ type: [OwnerDto], description: 'All owners of your own side, as they are to be.' })
  @IsArray({ message: 'not_a_list' })
  @ArrayMaxSize(100, { message: 'too_many' })
  @ValidateNested({ each: true, message: 'not_an_object' })
  @Type(() => OwnerDto)
  owners!: OwnerDto[];
}

/** Answer to a change of owners. */
export class OwnersSetView {
  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ example: 'agreed' })
  joint_state!: string;

  @ApiProperty({ enum: STANDINGS })
  standing!: Standing;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The open proposal that ended with it.' })
  voided_proposal_id!: string | null;
}

/** Under the names of the API. */
export function ownersSetView(commitmentId: string, set: OwnersSet): OwnersSetView {
  const { version, joint, standing, voidedProposalId } = set;
  return { commitment_id: commitmentId, version, joint_state: joint, standing, voided_proposal_id: voidedProposalId };
}
