import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { MigrationMapping } from '../../../domain/workflow/migration/migration-mapping.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PageSpan } from '../../../platform/http/cursor-page.js';
import type { Moment } from '../../../platform/http/cursor.js';
import type { MigrationState, WorkflowMigration } from './workflow-migration.js';

/** Migrations chosen by `where`, whose items are counted in one pass over the items of all of them. */
const select = (where: string): string => `
  with page as (select * from workflow_migration m where ${where}),
  counted as (
    select i.migration_id, count(*) filter (where i.state = 'waiting') as waiting,
      count(*) filter (where i.state = 'migrated') as migrated, count(*) filter (where i.state = 'left') as "left"
    from workflow_migration_item i where i.migration_id in (select id from page) group by i.migration_id)
  select m.id, m.conference_id as "conferenceId", m.side_id as "sideId", m.kind, m.from_version as "from",
    m.to_version as "to", m.mapping, m.state, m.version, m.edited_at as "editedAt", m.edited_at::text as key, m.finished_at as "finishedAt",
    json_build_object('waiting', coalesce(n.waiting, 0), 'migrated', coalesce(n.migrated, 0), 'left', coalesce(n."left", 0)) as counts,
    (select p.id from workflow_proposal p where p.migration_id = m.id and p.state = 'open') as "proposalId"
  from page m left join counted n on n.migration_id = m.id
  order by m.edited_at desc, m.id desc`;

const LIST = select(`m.conference_id = $1 and ($2::timestamptz is null or (m.edited_at, m.id) < ($2, $3::uuid))
    order by m.edited_at desc, m.id desc limit $4`);
const FIND = select('m.id = $1 and ($2::text is null or m.conference_id = $2)');

/** A listed migration with its exact time, which is finer than what a Date holds. */
export interface ListedMigration extends WorkflowMigration {
  readonly key: string;
}

/** A migration as it begins. */
export interface NewMigration {
  readonly id: string;
  readonly conferenceId: string;
  readonly sideId: SideId;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly mapping: MigrationMapping;
  readonly accountId: string;
  readonly at: Date;
}

/** A step of a migration by its own side. */
export interface MigrationStep {
  readonly mapping: MigrationMapping;
  readonly state: MigrationState;
  readonly accountId: string;
  readonly at: Date;
}

/** Migrations. What is private to a side is fenced by the database. */
@Injectable()
export class WorkflowMigrationRepository {
  /** Migrations of the conference that the side may see, the last edited first. */
  async list(tx: Transaction, conferenceId: string, span: PageSpan<Moment>): Promise<readonly ListedMigration[]> {
    const { after, limit } = span;
    return tx.rows<ListedMigration>(LIST, [conferenceId, after?.at ?? null, after?.id ?? null, limit]);
  }

  /** A migration that the side may see; null where there is none. Without a conference, of any: for the house itself. */
  async find(tx: Transaction, conferenceId: string | null, id: string): Promise<WorkflowMigration | null> {
    return (await tx.rows<WorkflowMigration>(FIND, [id, conferenceId]))[0] ?? null;
  }

  /** Locks a migration until the transaction ends. Read it in a statement of its own. */
  async lock(tx: Transaction, conferenceId: string | null, id: string): Promise<void> {
    await tx.rows(
      'select 1 from workflow_migration where id = $1 and ($2::text is null or conference_id = $2) for update',
      [id, conferenceId],
    );
  }

  async add(tx: Transaction, migration: NewMigration): Promise<void> {
    const { id, conferenceId, sideId, kind, from, to, mapping, accountId, at } = migration;
    await tx.rows(
      `insert into workflow_migration (id, conference_id, side_id, kind, from_version, to_version, mapping, state, version,
         created_at, edited_by, edited_at) values ($1, $2, $3, $4, $5, $6, $7, 'draft', 1, $9, $8, $9)`,
      [id, conferenceId, sideId, kind, from, to, JSON.stringify(mapping), accountId, at],
    );
  }

  /** Takes a step of the migration's own side, one version up. */
  async step(tx: Transaction, id: string, { mapping, state, accountId, at }: MigrationStep): Promise<void> {
    await tx.rows(
      `update workflow_migration set mapping = $2, state = $3, edited_by = $4, edited_at = $5, version = version + 1
       where id = $1`,
      [id, JSON.stringify(mapping), state, accountId, at],
    );
  }

  /** Settles what was proposed: returned to its side, or agreed and to be applied. */
  async settle(tx: Transaction, id: string, state: 'returned' | 'agreed'): Promise<void> {
    await tx.rows(
      `update workflow_migration set state = $2, version = version + 1 where id = $1 and state = 'proposed'`,
      [id, state],
    );
  }

  /** Ids of migrations that every side had agreed on before a moment and that are not applied. */
  async unapplied(tx: Transaction, agreedBefore: Date): Promise<readonly string[]> {
    const rows = await tx.rows<{ id: string }>(
      `select m.id from workflow_migration m where m.state = 'agreed' and exists (
         select 1 from workflow_proposal p where p.migration_id = m.id and p.state = 'accepted' and p.ended_at < $1)
       order by m.id`,
      [agreedBefore],
    );
    return rows.map(({ id }) => id);
  }

  /** Marks an agreed migration as applied; false where it is already. */
  async finish(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const finished = await tx.rows(
      `update workflow_migration set state = 'applied', finished_at = $2, version = version + 1
       where id = $1 and state = 'agreed' returning id`,
      [id, at],
    );
    return finished.length === 1;
  }
}
