import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { writeDefinition } from '../../../domain/workflow/authoring/write-definition.js';
import { compareDefinitions } from '../../../domain/workflow/compare/compare-definitions.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { CursorQuery } from '../../../platform/http/cursor-page.js';
import { Problem } from '../../../platform/http/problem.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { WorkflowReading } from '../workflow-reading.service.js';
import { definitionYaml } from '../yaml/definition-yaml.js';
import {
  WorkflowComparisonView,
  WorkflowDefinitionView,
  WorkflowVersionListView,
  YAML_FILE,
} from './dto/definition.view.js';
import { CompareQuery } from './dto/workflow.dto.js';
import { pageOfVersions, versionCursor } from './version-page.js';
import { definitionView } from './views.js';

/** Versions of workflows in use. */
@ApiTags('workflows')
@ApiBearerAuth('bearer')
@Controller('api/v1/workflows')
@Needs('settings.read')
export class WorkflowsController {
  constructor(private readonly reading: WorkflowReading) {}

  @Get()
  @ApiOperation({ summary: 'The versions that your conference may use, by kind and version' })
  @ApiOkResponse({ type: WorkflowVersionListView })
  async list(@CurrentActor() actor: Actor, @Query() query: CursorQuery): Promise<WorkflowVersionListView> {
    const { items, next } = pageOfVersions(await this.reading.versions(actor), query);
    return {
      items: items.map(({ kind, version, labels }) => ({ name: `${kind}.v${version}`, kind, version, labels })),
      next_cursor: next === null ? null : versionCursor(next),
    };
  }

  @Get('compare')
  @ApiOperation({ summary: 'What differs between two versions' })
  @ApiOkResponse({ type: WorkflowComparisonView })
  async compare(@CurrentActor() actor: Actor, @Query() { a, b }: CompareQuery): Promise<WorkflowComparisonView> {
    const versions = await this.reading.versions(actor);
    return { a, b, differences: compareDefinitions(named(versions, a), named(versions, b)) };
  }

  @Get(':name')
  @ApiOperation({ summary: 'One version' })
  @ApiOkResponse({ type: WorkflowDefinitionView })
  async one(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<WorkflowDefinitionView> {
    return definitionView(named(await this.reading.versions(actor), name));
  }

  @Get(':name/yaml')
  @Header('content-type', 'application/yaml; charset=utf-8')
  @ApiOperation({ summary: 'One version as a file of config/workflows' })
  @ApiOkResponse(YAML_FILE)
  async yaml(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<string> {
    return definitionYaml(writeDefinition(named(await this.reading.versions(actor), name)));
  }
}

function named(versions: readonly Definition[], name: string): Definition {
  const found = versions.find(({ kind, version }) => name === `${kind}.v${version}`);
  if (found === undefined) throw new Problem('not_found');
  return found;
}
