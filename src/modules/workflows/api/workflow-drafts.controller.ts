import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import type { DefinitionEdit } from '../../../domain/workflow/authoring/definition-edit.js';
import { ApiCommand, ApiRepeatable } from '../../../platform/http/api-command.js';
import { CursorQuery } from '../../../platform/http/cursor-page.js';
import { cursorBehind, decodeMoment } from '../../../platform/http/cursor.js';
import { seenVersion } from '../../../platform/http/entity-tag.js';
import { Problem } from '../../../platform/http/problem.js';
import { VersionedDto } from '../../../platform/http/versioned.dto.js';
import { VersionInterceptor } from '../../../platform/http/version.interceptor.js';
import { CurrentActor, IdempotencyInterceptor, Needs } from '../../access/index.js';
import { DraftDesk } from '../drafts/draft-desk.service.js';
import { ProposalDesk } from '../proposals/proposal-desk.service.js';
import { WorkflowReading } from '../workflow-reading.service.js';
import { definitionYaml } from '../yaml/definition-yaml.js';
import { documentOfYaml } from '../yaml/document-of-yaml.js';
import { YAML_FILE } from './dto/definition.view.js';
import { BeginDraftDto, EditDraftDto, ImportDraftDto } from './dto/workflow.dto.js';
import { WorkflowDraftListView, WorkflowDraftView } from './dto/workflow-draft.view.js';
import { WorkflowProposalView } from './dto/workflow-proposal.view.js';
import { draftHeadView, draftView, proposalView } from './views.js';

type IfMatch = string | undefined;

/** Drafts of workflow definitions. */
@ApiTags('workflows')
@ApiBearerAuth('bearer')
@Controller('api/v1/workflow-drafts')
@Needs('workflow.author')
export class WorkflowDraftsController {
  constructor(
    private readonly desk: DraftDesk,
    private readonly proposals: ProposalDesk,
    private readonly reading: WorkflowReading,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Drafts that your side may see, the last edited first' })
  @ApiOkResponse({ type: WorkflowDraftListView })
  async list(@CurrentActor() actor: Actor, @Query() { cursor, limit }: CursorQuery): Promise<WorkflowDraftListView> {
    const { items, next } = await this.reading.drafts(actor, { after: decodeMoment(cursor), limit });
    return { items: items.map(draftHeadView), next_cursor: cursorBehind(next) };
  }

  @Post()
  @HttpCode(201)
  @ApiRepeatable(IdempotencyInterceptor, VersionInterceptor)
  @ApiOperation({ summary: 'Begin a draft with a version in use, or with nothing' })
  @ApiCreatedResponse({ type: WorkflowDraftView })
  async begin(@CurrentActor() actor: Actor, @Body() body: BeginDraftDto): Promise<WorkflowDraftView> {
    const { kind, based_on: basedOn = null, title } = body;
    return draftView(await this.desk.begin(actor, { kind, basedOn, title }));
  }

  @Get(':id')
  @UseInterceptors(VersionInterceptor)
  @ApiOperation({ summary: 'A draft with every fault it has' })
  @ApiOkResponse({ type: WorkflowDraftView })
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WorkflowDraftView> {
    return draftView(await this.desk.read(actor, id));
  }

  @Get(':id/yaml')
  @Header('content-type', 'application/yaml; charset=utf-8')
  @ApiOperation({ summary: 'The draft as a file of config/workflows' })
  @ApiOkResponse(YAML_FILE)
  async yaml(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<string> {
    return definitionYaml((await this.desk.read(actor, id)).body);
  }

  @Post(':id/edits')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Add, change, rename or remove an entry, or say what belongs to none' })
  @ApiOkResponse({ type: WorkflowDraftView })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: IfMatch,
    @Body() body: EditDraftDto,
  ): Promise<WorkflowDraftView> {
    return draftView(await this.desk.edit(actor, { id, version: seenVersion(ifMatch, body.version) }, editOf(body)));
  }

  @Post(':id/yaml')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Put a whole document in the place of the draft’s' })
  @ApiOkResponse({ type: WorkflowDraftView })
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: IfMatch,
    @Body() body: ImportDraftDto,
  ): Promise<WorkflowDraftView> {
    const read = documentOfYaml(body.yaml);
    if (!read.ok) throw new Problem('invalid_input', { faults: [{ pointer: '/yaml', detail: 'not_yaml' }] });
    const edit = { type: 'replace', document: read.document } as const;
    return draftView(await this.desk.edit(actor, { id, version: seenVersion(ifMatch, body.version) }, edit));
  }

  @Post(':id/proposal')
  @HttpCode(201)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Propose the draft to every side as the next version of its kind' })
  @ApiCreatedResponse({ type: WorkflowProposalView })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: IfMatch,
    @Body() body: VersionedDto,
  ): Promise<WorkflowProposalView> {
    return proposalView(
      await this.proposals.proposeVersion(actor, { id, version: seenVersion(ifMatch, body.version) }),
    );
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiCommand(IdempotencyInterceptor)
  @ApiOperation({ summary: 'Give the draft up' })
  @ApiOkResponse({ type: WorkflowDraftView })
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: IfMatch,
    @Body() body: VersionedDto,
  ): Promise<WorkflowDraftView> {
    return draftView(await this.desk.discard(actor, { id, version: seenVersion(ifMatch, body.version) }));
  }
}

/** Throws invalid_input naming what the type of the edit needs and the body lacks. */
function editOf({
  type,
  section,
  name,
  was,
  entry,
  labels,
  initial_joint: initialJoint,
}: EditDraftDto): DefinitionEdit {
  if (type === 'head') {
    if (labels === undefined) throw lacking('labels');
    if (initialJoint === undefined) throw lacking('initial_joint');
    return { type, labels, initialJoint };
  }
  if (section === undefined) throw lacking('section');
  if (name === undefined) throw lacking('name');
  if (type === 'remove') return { type, section, name };
  if (entry === undefined) throw lacking('entry');
  return { type, section, name, was: was ?? null, entry };
}

function lacking(member: string): Problem {
  return new Problem('invalid_input', { faults: [{ pointer: `/${member}`, detail: 'required' }] });
}
