import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/shared/actor.js';
import { ApiCommand } from '../../platform/http/api-command.js';
import { seenDrafts, seenVersion } from '../../platform/http/entity-tag.js';
import { VersionedDto } from '../../platform/http/versioned.dto.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../access/index.js';
import { FiledStatementView, filedStatementView } from './dto/filed-statement.view.js';
import { ReportProgressDto } from './dto/report-progress.dto.js';
import { reportOf } from './dto/report-of.js';
import { ReportProgressService } from './report-progress.service.js';

/** What sides say of their progress. */
@ApiTags('progress')
@ApiBearerAuth('bearer')
@Controller('api/v1')
export class ProgressController {
  constructor(private readonly progress: ReportProgressService) {}

  @Post('commitments/:id/statements')
  @Needs('progress.report')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Report progress, as a draft for your own side or shared with all' })
  @ApiCreatedResponse({ type: FiledStatementView })
  async report(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: ReportProgressDto,
  ): Promise<FiledStatementView> {
    const seen = { seenVersion: seenVersion(ifMatch, body.version), seenDrafts: seenDrafts(ifMatch) };
    const report = reportOf(body, { commitmentId: id, ...seen, actor });
    return filedStatementView(await this.progress.report(actor, report));
  }

  @Post('commitments/:id/no-change')
  @Needs('progress.report')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Say again, for the days since, what your side last shared' })
  @ApiCreatedResponse({ type: FiledStatementView })
  async noChange(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: VersionedDto,
  ): Promise<FiledStatementView> {
    return filedStatementView(await this.progress.noChange(actor, id, seenVersion(ifMatch, body.version)));
  }

  @Post('statements/:id/share')
  @HttpCode(200)
  @Needs('progress.share')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Show a draft of your side to every side' })
  @ApiOkResponse({ type: FiledStatementView })
  async share(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: VersionedDto,
  ): Promise<FiledStatementView> {
    const wish = { statementId: id, seenVersion: seenVersion(ifMatch, body.version) };
    return filedStatementView(await this.progress.share(actor, wish));
  }

  @Post('statements/:id/discard')
  @HttpCode(200)
  @Needs('progress.report')
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Give up a draft of your side; it stays in the record of your side' })
  @ApiOkResponse({ type: FiledStatementView })
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: VersionedDto,
  ): Promise<FiledStatementView> {
    const wish = { statementId: id, seenVersion: seenVersion(ifMatch, body.version) };
    return filedStatementView(await this.progress.discard(actor, wish));
  }
}
