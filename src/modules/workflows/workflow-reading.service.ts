import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/shared/actor.js';
import type { Definition } from '../../domain/workflow/definition.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CursorPage, cutPage, type PageSpan } from '../../platform/http/cursor-page.js';
import type { Moment } from '../../platform/http/cursor.js';
import { Problem } from '../../platform/http/problem.js';
import { DefinitionLibrary } from '../commitments/index.js';
import { type ListedDraft, WorkflowDraftRepository } from './drafts/workflow-draft.repository.js';
import { MigrationItemsRepository } from './migrations/migration-items.repository.js';
import type { MigrationItem } from './migrations/workflow-migration.js';
import { type ListedMigration, WorkflowMigrationRepository } from './migrations/workflow-migration.repository.js';
import { sideOf } from './side-of.js';
import { type WorkflowRecordView, WorkflowRecordsRepository } from './workflow-records.repository.js';

const NOTHING = { items: [], next: null };

/** Items of a page, and the number behind which the next page begins. */
export interface ItemPage {
  readonly items: readonly MigrationItem[];
  readonly next: string | null;
}

/** Reads what there is of workflows: versions in use, drafts, migrations, and how they came about. */
@Injectable()
export class WorkflowReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: DefinitionLibrary,
    private readonly draftsOf: WorkflowDraftRepository,
    private readonly migrationsOf: WorkflowMigrationRepository,
    private readonly itemsOf: MigrationItemsRepository,
    private readonly recordsOf: WorkflowRecordsRepository,
  ) {}

  /** Every version that the actor's conference may use, as stored at this moment. */
  async versions(actor: Actor): Promise<readonly Definition[]> {
    await this.library.refresh();
    return this.library.all(actor.conferenceId);
  }

  /** A page of the drafts that the actor's side may see, the last edited first; none for those who belong to no side. */
  async drafts(actor: Actor, { after, limit }: PageSpan<Moment>): Promise<CursorPage<ListedDraft>> {
    if (actor.sideId === null) return NOTHING;
    const span = { after, limit: limit + 1 };
    return cutPage(await this.unitOfWork.read(actor, (tx) => this.draftsOf.list(tx, actor.conferenceId, span)), limit);
  }

  /** A page of the migrations that the actor's side may see, the last edited first. */
  async migrations(actor: Actor, { after, limit }: PageSpan<Moment>): Promise<CursorPage<ListedMigration>> {
    if (actor.sideId === null) return NOTHING;
    const span = { after, limit: limit + 1 };
    const found = await this.unitOfWork.read(actor, (tx) => this.migrationsOf.list(tx, actor.conferenceId, span));
    return cutPage(found, limit);
  }

  /** A page of the commitments of a migration and what became of each. Throws no_side, not_found. */
  async items(actor: Actor, id: string, after: string | null, limit: number): Promise<ItemPage> {
    return this.unitOfWork.read(actor, async (tx) => {
      sideOf(actor);
      if ((await this.migrationsOf.find(tx, actor.conferenceId, id)) === null) throw new Problem('not_found');
      const found = await this.itemsOf.page(tx, id, after, limit + 1);
      const items = found.slice(0, limit);
      return { items, next: found.length > limit ? (items.at(-1)?.number ?? null) : null };
    });
  }

  /** What was recorded of a draft or migration, as far as the actor's side may see it, the newest first. */
  async records(actor: Actor, subjectId: string, limit: number): Promise<readonly WorkflowRecordView[]> {
    return this.unitOfWork.read(actor, (tx) => this.recordsOf.of(tx, subjectId, limit));
  }
}
