import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { KINDS } from '../../../domain/shared/kind.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { CursorPage, PageSpan } from '../../../platform/http/cursor-page.js';
import { cursorBehind, decodeMoment, type Moment } from '../../../platform/http/cursor.js';
import { Problem } from '../../../platform/http/problem.js';
import { Needs, permits } from '../../access/index.js';
import { ReminderPlan } from '../../reminders/index.js';
import { ProposalDesk, WorkflowReading } from '../../workflows/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { CalendarsSection } from './calendars-section.js';
import { ConferenceSection } from './conference-section.js';
import { OrganisationsSection } from './organisations-section.js';
import { PermissionsSection } from './permissions-section.js';
import { RemindersSection } from './reminders-section.js';
import { SettingsReading } from './settings-reading.js';
import { WorkflowList } from './workflow-list.js';
import { WorkflowPage } from './workflow-page.js';
import type { Authoring, AuthoringPage } from './workflows/authoring-lists.js';
import { WorkflowsQuery } from './workflows/workflows-query.js';

/** Drafts, proposals and migrations on a page, of each. */
const LISTED = 50;

/** The room of settings: everything that rules the conference, to read. */
@ApiExcludeController()
@Controller('settings')
@Needs('settings.read')
export class SettingsPages {
  constructor(
    private readonly reading: SettingsReading,
    private readonly plan: ReminderPlan,
    private readonly workflowsOf: WorkflowReading,
    private readonly proposalsOf: ProposalDesk,
  ) {}

  @Get(['', 'conference'])
  @Html()
  async conference(@CurrentVisit() visit: Visit): Promise<string> {
    const [view, { frame, calendars }] = await Promise.all([visit.view(), this.reading.calendars(visit.actor)]);
    const names = new Map(calendars.map(({ id, name }) => [id, name[view.language]]));
    return ConferenceSection({ view, frame, calendars: names });
  }

  @Get('organisations')
  @Html()
  async organisations(@CurrentVisit() visit: Visit): Promise<string> {
    const view = await visit.view();
    return OrganisationsSection({ view, ...(await this.reading.organisations(visit.actor, view.today)) });
  }

  @Get('calendars')
  @Html()
  async calendars(@CurrentVisit() visit: Visit): Promise<string> {
    const [view, read] = await Promise.all([visit.view(), this.reading.calendars(visit.actor)]);
    return CalendarsSection({ view, ...read });
  }

  @Get('reminders')
  @Html()
  async reminders(@CurrentVisit() visit: Visit): Promise<string> {
    return RemindersSection({ view: await visit.view(), ladder: this.plan.ladder });
  }

  @Get('workflows')
  @Html()
  async workflows(@CurrentVisit({ query: WorkflowsQuery }) visit: Visit<WorkflowsQuery>): Promise<string> {
    const [view, definitions, authoring] = await Promise.all([
      visit.view(),
      this.definitions(visit),
      this.authoring(visit),
    ]);
    return WorkflowList({ view, definitions, authoring });
  }

  @Get('workflows/:name')
  @Html()
  async workflow(@CurrentVisit() visit: Visit, @Param('name') name: string): Promise<string> {
    const definition = (await this.definitions(visit)).find(({ kind, version }) => name === `${kind}.v${version}`);
    if (definition === undefined) throw new Problem('not_found');
    return WorkflowPage({ view: await visit.view(), definition });
  }

  @Get('permissions')
  @Html()
  async permissions(@CurrentVisit() visit: Visit): Promise<string> {
    return PermissionsSection({ view: await visit.view() });
  }

  /** By kind in the order of the kinds, the newest version first. */
  private async definitions({ actor }: Visit): Promise<readonly Definition[]> {
    return [...(await this.workflowsOf.versions(actor))].sort(
      (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.version - a.version,
    );
  }

  /** What a secretariat writes and is asked; null for everybody else. */
  private async authoring({ actor, query }: Visit<WorkflowsQuery>): Promise<Authoring | null> {
    if (actor.sideId === null || !permits(actor.role, 'workflow.author')) return null;
    const [drafts, migrations, proposals] = await Promise.all([
      this.workflowsOf.drafts(actor, spanOf(query.drafts)),
      this.workflowsOf.migrations(actor, spanOf(query.migrations)),
      this.proposalsOf.list(actor, spanOf(query.proposals)),
    ]);
    return {
      drafts: shown(drafts, query.drafts),
      migrations: shown(migrations, query.migrations),
      proposals: shown(proposals, query.proposals),
    };
  }
}

function spanOf(cursor: string | undefined): PageSpan<Moment> {
  return { after: decodeMoment(cursor), limit: LISTED };
}

function shown<Row extends { readonly key: string; readonly id: string }>(
  { items, next }: CursorPage<Row>,
  cursor: string | undefined,
): AuthoringPage<Row> {
  return { items, older: cursorBehind(next), first: cursor === undefined };
}
