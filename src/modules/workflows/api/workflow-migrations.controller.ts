import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { ApiCommand, ApiRepeatable } from '../../../platform/http/api-command.js';
import { CursorQuery } from '../../../platform/http/cursor-page.js';
import { cursorBehind, decodeCursor, decodeMoment, encodeCursor } from '../../../platform/http/cursor.js';
import { seenVersion } from '../../../platform/http/entity-tag.js';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { VersionInterceptor } from '../../../platform/http/version.interceptor.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { MigrationDesk } from '../migrations/migration-desk.service.js';
import { ProposalDesk } from '../proposals/proposal-desk.service.js';
import { WorkflowReading } from '../workflow-reading.service.js';
import { BeginMigrationDto, MapMigrationDto } from './dto/workflow.dto.js';
import {
  DryRunPageView,
  MigrationItemPageView,
  WorkflowMigrationListView,
  WorkflowMigrationView,
} from './dto/workflow-migration.view.js';
import { WorkflowProposalView } from './dto/workflow-proposal.view.js';
import { dryRunView, itemView, migrationView, proposalView } from './views.js';

type IfMatch = string | undefined;

/** Migrations of running commitments from one version to another. */
@ApiTags('workflows')
@ApiBearerAuth('bearer')
@Controller('api/v1/workflow-migrations')
@Needs('workflow.author')
export class WorkflowMigrationsController {
  constructor(
    private readonly desk: MigrationDesk,
    private readonly proposals: ProposalDesk,
    private readonly reading: WorkflowReading,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Migrations that your side may see, the last edited first' })
  @ApiOkResponse({ type: WorkflowMigrationListView })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit }: CursorQuery,
  ): Promise<WorkflowMigrationListView> {
    const { items, next } = await this.reading.migrations(actor, { after: decodeMoment(cursor), limit });
    return { items: items.map(migrationView), next_cursor: cursorBehind(next) };
  }

  @Post()
  @HttpCode(201)
  @ApiRepeatable(IdempotencyInterceptor, VersionInterceptor)
  @ApiOperation({ summary: 'Begin a migration' })
  @ApiCreatedResponse({ type: WorkflowMigrationView })
  async begin(
    @CurrentActor() actor: Actor,
    @Body() { kind, from, to, mapping }: BeginMigrationDto,
  ): Promise<WorkflowMigrationView> {
    return migrationView(await this.desk.begin(actor, { kind, from, to, mapping }));
  }

  @Get(':id')
  @UseInterceptors(VersionInterceptor)
  @ApiOperation({ summary: 'A migration with how far it has come' })
  @ApiOkResponse({ type: WorkflowMigrationView })
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WorkflowMigrationView> {
    return migrationView((await this.desk.read(actor, id)).migration);
  }

  @Get(':id/dry-run')
  @ApiOperation({ summary: 'What the mapping would make of every running commitment, by number' })
  @ApiOkResponse({ type: DryRunPageView })
  async dryRun(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: CursorQuery,
  ): Promise<DryRunPageView> {
    const { lines, next } = await this.desk.tryOut(actor, id, decodeCursor(query.cursor), query.limit);
    return { items: lines.map(dryRunView), next_cursor: next === null ? null : encodeCursor(next) };
  }

  @Get(':id/items')
  @ApiOperation({ summary: 'The commitments listed when it was proposed, and what became of each, by number' })
  @ApiOkResponse({ type: MigrationItemPageView })
  async items(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: CursorQuery,
  ): Promise<MigrationItemPageView> {
    const { items, next } = await this.reading.items(actor, id, decodeCursor(query.cursor), query.limit);
    return { items: items.map(itemView), next_cursor: next === null ? null : encodeCursor(next) };
  }

  @Post(':id/mapping')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Put another mapping in the place of the present one' })
  @ApiOkResponse({ type: WorkflowMigrationView })
  async map(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: IfMatch,
    @Body() body: MapMigrationDto,
  ): Promise<WorkflowMigrationView> {
    const seen = { id, version: seenVersion(ifMatch, body.version) };
    return migrationView(await this.desk.map(actor, seen, body.mapping));
  }

  @Post(':id/proposal')
  @HttpCode(201)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Propose the migration to every side; refused while any commitment has no outcome' })
  @ApiCreatedResponse({ type: WorkflowProposalView })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: IfMatch,
    @Body() body: VersionedDto,
  ): Promise<WorkflowProposalView> {
    const seen = { id, version: seenVersion(ifMatch, body.version) };
    return proposalView(await this.proposals.proposeMigration(actor, seen));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Give the migration up' })
  @ApiOkResponse({ type: WorkflowMigrationView })
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: IfMatch,
    @Body() body: VersionedDto,
  ): Promise<WorkflowMigrationView> {
    return migrationView(await this.desk.discard(actor, { id, version: seenVersion(ifMatch, body.version) }));
  }
}
