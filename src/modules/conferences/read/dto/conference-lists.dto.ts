import { ApiProperty } from '@nestjs/swagger';
import { CursorPageDto } from '../../../../platform/http/cursor-page.js';
import { SideDto } from './conference.dto.js';
import { OrganisationDto } from './organisation.dto.js';
import { AreaDto, SessionDto } from './session.dto.js';

export class SidePageDto extends CursorPageDto {
  @ApiProperty({ type: [SideDto] })
  items!: SideDto[];
}

export class AreaPageDto extends CursorPageDto {
  @ApiProperty({ type: [AreaDto] })
  items!: AreaDto[];
}

export class OrganisationPageDto extends CursorPageDto {
  @ApiProperty({ type: [OrganisationDto] })
  items!: OrganisationDto[];
}

export class SessionPageDto extends CursorPageDto {
  @ApiProperty({ type: [SessionDto] })
  items!: SessionDto[];
}
