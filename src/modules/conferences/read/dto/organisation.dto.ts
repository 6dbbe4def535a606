import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../../../domain/shared/role.js';
import type { OrganisationView } from '../../../directory/index.js';
import { LocalizedTextDto } from './localized-text.dto.js';

export class PostDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: LocalizedTextDto;

  @ApiProperty({ enum: ROLES })
  role!: Role;
}

export class OrganisationDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Names the organisation in filters.' })
  code!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null for a third party.' })
  side_id!: string | null;

  @ApiProperty()
  name!: LocalizedTextDto;

  @ApiProperty()
  short_name!: LocalizedTextDto;

  @ApiProperty({ description: 'Its part is our reading, not stated in the source.' })
  inferred!: boolean;

  @ApiProperty({ type: [PostDto] })
  posts!: PostDto[];
}

/** The answer for one organisation. */
export function organisationDto(one: OrganisationView): OrganisationDto {
  return {
    id: one.id,
    code: one.code,
    side_id: one.sideId,
    name: one.name,
    short_name: one.shortName,
    inferred: one.inferred,
    posts: one.posts.map(({ code, name, role }) => ({ code, name, role })),
  };
}
