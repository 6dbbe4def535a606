import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { ApiRefusal } from '../../../platform/http/api-command.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { DraftRehearsals } from '../drafts/draft-rehearsals.service.js';
import { MOST_REHEARSALS_IN_LINE } from '../thread/rehearsal-stage.service.js';
import { RehearsalDto } from './dto/rehearsal.dto.js';
import { RehearsalQuery } from './dto/rehearsal-query.dto.js';
import { rehearsalView } from './rehearsal-view.js';

const NOT_TO_BE_PLAYED = 'The draft has faults, which `workflow_faults` lists, or no session has a day.';
const NO_STAGE = `A process plays one rehearsal at a time and keeps ${MOST_REHEARSALS_IN_LINE - 1} more waiting: too many wait, it
  is closing (\`unavailable\`), or this one was ended for its time (\`rehearsal_too_long\`) or memory (\`rehearsal_too_large\`).`;

/** Drafts of workflow definitions, tried out. Reading alone: nothing of it is kept. */
@ApiTags('workflows')
@ApiBearerAuth('bearer')
@Controller('api/v1/workflow-drafts/:id/rehearsal')
@Needs('workflow.author')
export class DraftRehearsalsController {
  constructor(private readonly rehearsals: DraftRehearsals) {}

  @Get()
  @ApiOperation({ summary: 'What comes of the conference with this draft in force, in figures' })
  @ApiOkResponse({ type: RehearsalDto })
  @ApiRefusal(409, NOT_TO_BE_PLAYED)
  @ApiRefusal(503, NO_STAGE)
  async figures(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: RehearsalQuery,
  ): Promise<RehearsalDto> {
    return rehearsalView(await this.rehearsals.play(actor, id, { ...query, language: query.lang ?? 'en' }), query);
  }

  @Get('transcript')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOperation({ summary: 'Every mail, move, timer and disagreement of it, line by line' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiRefusal(409, NOT_TO_BE_PLAYED)
  @ApiRefusal(503, NO_STAGE)
  async transcript(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: RehearsalQuery,
  ): Promise<string> {
    const played = await this.rehearsals.play(actor, id, { ...query, language: query.lang ?? 'en' });
    return `${played.rehearsal.lines.join('\n')}\n`;
  }
}
