import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { KINDS } from '../../../domain/shared/kind.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { Problem } from '../../../platform/http/problem.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { DefinitionLibrary } from '../../commitments/index.js';
import { ReminderPlan } from '../../reminders/index.js';
import { Html } from '../frame/html.js';
import { PageQuery } from '../frame/page-query.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { CalendarsSection } from './calendars-section.js';
import { ConferenceSection } from './conference-section.js';
import { OrganisationsSection } from './organisations-section.js';
import { PermissionsSection } from './permissions-section.js';
import { RemindersSection } from './reminders-section.js';
import { SettingsReading } from './settings-reading.js';
import { WorkflowList } from './workflow-list.js';
import { WorkflowPage } from './workflow-page.js';

/** The room of settings: everything that rules the conference, to read. */
@ApiExcludeController()
@Controller('settings')
@Needs('settings.read')
export class SettingsPages {
  constructor(
    private readonly reading: SettingsReading,
    private readonly plan: ReminderPlan,
    private readonly library: DefinitionLibrary,
    private readonly views: ViewContextService,
  ) {}

  @Get(['', 'conference'])
  @Html()
  async conference(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() _query: PageQuery,
  ): Promise<string> {
    const view = await this.views.of(request, reply);
    const { frame, calendars } = await this.reading.calendars(actor);
    const names = new Map(calendars.map(({ id, name }) => [id, name[view.language]]));
    return ConferenceSection({ view, frame, calendars: names });
  }

  @Get('organisations')
  @Html()
  async organisations(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() _query: PageQuery,
  ): Promise<string> {
    const view = await this.views.of(request, reply);
    return OrganisationsSection({ view, ...(await this.reading.organisations(actor, view.today)) });
  }

  @Get('calendars')
  @Html()
  async calendars(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() _query: PageQuery,
  ): Promise<string> {
    const view = await this.views.of(request, reply);
    return CalendarsSection({ view, ...(await this.reading.calendars(actor)) });
  }

  @Get('reminders')
  @Html()
  async reminders(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() _query: PageQuery,
  ): Promise<string> {
    return RemindersSection({ view: await this.views.of(request, reply), ladder: this.plan.ladder });
  }

  @Get('workflows')
  @Html()
  async workflows(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() _query: PageQuery,
  ): Promise<string> {
    return WorkflowList({ view: await this.views.of(request, reply), definitions: this.definitions() });
  }

  @Get('workflows/:name')
  @Html()
  async workflow(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('name') name: string,
    @Query() _query: PageQuery,
  ): Promise<string> {
    const definition = this.definitions().find(({ kind, version }) => name === `${kind}.v${version}`);
    if (definition === undefined) throw new Problem('not_found');
    return WorkflowPage({ view: await this.views.of(request, reply), definition });
  }

  @Get('permissions')
  @Html()
  async permissions(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() _query: PageQuery,
  ): Promise<string> {
    return PermissionsSection({ view: await this.views.of(request, reply) });
  }

  /** By kind in the order of the kinds, the newest version first. */
  private definitions(): readonly Definition[] {
    return [...this.library.all()].sort(
      (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.version - a.version,
    );
  }
}
