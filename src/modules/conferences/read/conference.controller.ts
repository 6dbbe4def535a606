import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { CursorQuery, cutPage } from '../../../platform/http/cursor-page.js';
import { decodeCursor, decodeNumbers, encodeCursor, foreignCursor } from '../../../platform/http/cursor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { OrganisationDirectory } from '../../directory/index.js';
import { ConferenceDirectory } from './conference-directory.js';
import { ConferenceLists } from './conference-lists.js';
import { ConferenceDto, conferenceDto, sideDto } from './dto/conference.dto.js';
import { AreaPageDto, OrganisationPageDto, SidePageDto } from './dto/conference-lists.dto.js';
import { organisationDto } from './dto/organisation.dto.js';
import { areaDto } from './dto/session.dto.js';

/** The conference of the signed-in post: who takes part and in which fields. */
@ApiTags('conference')
@Controller('api/v1')
@Needs('commitment.read')
export class ConferenceController {
  constructor(
    private readonly conferences: ConferenceDirectory,
    private readonly lists: ConferenceLists,
    private readonly organisations: OrganisationDirectory,
  ) {}

  @Get('conference')
  @ApiOperation({ summary: 'The conference and its sides' })
  @ApiOkResponse({ type: ConferenceDto })
  async conference(@CurrentActor() actor: Actor): Promise<ConferenceDto> {
    return conferenceDto(await this.conferences.view(actor));
  }

  @Get('sides')
  @ApiOperation({ summary: 'Sides in declared order' })
  @ApiOkResponse({ type: SidePageDto })
  async sides(@CurrentActor() actor: Actor, @Query() { cursor, limit }: CursorQuery): Promise<SidePageDto> {
    const { sides } = await this.conferences.view(actor);
    const { items, next } = cutPage(sides.slice(placeBehind(sides, decodeCursor(cursor))), limit);
    return { items: items.map(sideDto), next_cursor: next === null ? null : encodeCursor(next.id) };
  }

  @Get('areas')
  @ApiOperation({ summary: 'Areas of every session, by session and number' })
  @ApiOkResponse({ type: AreaPageDto })
  async areas(@CurrentActor() actor: Actor, @Query() { cursor, limit }: CursorQuery): Promise<AreaPageDto> {
    const [session, area] = decodeNumbers(cursor, 2) ?? [0, 0];
    const { items, next } = await this.lists.areas(actor, { after: [session ?? 0, area ?? 0], limit });
    const behind = next === null ? null : encodeCursor(`${next.sessionNumber}.${next.number}`);
    return { items: items.map(areaDto), next_cursor: behind };
  }

  @Get('organisations')
  @ApiOperation({ summary: 'Organisations of every side and third parties with their posts, by code' })
  @ApiOkResponse({ type: OrganisationPageDto })
  async all(@CurrentActor() actor: Actor, @Query() { cursor, limit }: CursorQuery): Promise<OrganisationPageDto> {
    const { items, next } = await this.organisations.page(actor, { after: decodeCursor(cursor), limit });
    return { items: items.map(organisationDto), next_cursor: next === null ? null : encodeCursor(next.code) };
  }
}

/** Where the sides behind one begin. */
function placeBehind(sides: readonly { readonly id: string }[], id: string | null): number {
  const place = sides.findIndex((side) => side.id === id);
  if (id !== null && place === -1) throw foreignCursor();
  return place + 1;
}
