import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { OrganisationDirectory } from '../../directory/index.js';
import { ConferenceDirectory } from './conference-directory.js';
import { ConferenceDto, conferenceDto, SideDto, sideDto } from './dto/conference.dto.js';
import { OrganisationDto, organisationDto } from './dto/organisation.dto.js';
import { AreaDto, areaDto } from './dto/session.dto.js';

/** The conference of the signed-in post: who takes part and in which fields. */
@ApiTags('conference')
@Controller('api/v1')
@Needs('commitment.read')
export class ConferenceController {
  constructor(
    private readonly conferences: ConferenceDirectory,
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
  @ApiOkResponse({ type: [SideDto] })
  async sides(@CurrentActor() actor: Actor): Promise<SideDto[]> {
    return (await this.conferences.view(actor)).sides.map(sideDto);
  }

  @Get('areas')
  @ApiOperation({ summary: 'Areas of every session' })
  @ApiOkResponse({ type: [AreaDto] })
  async areas(@CurrentActor() actor: Actor): Promise<AreaDto[]> {
    return (await this.conferences.view(actor)).areas.map(areaDto);
  }

  @Get('organisations')
  @ApiOperation({ summary: 'Organisations of every side with their posts' })
  @ApiOkResponse({ type: [OrganisationDto] })
  async all(@CurrentActor() actor: Actor): Promise<OrganisationDto[]> {
    return (await this.organisations.all(actor)).map(organisationDto);
  }
}
