import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ItemDetail, MigrationItem, WorkflowMigration } from './workflow-migration.js';

/** A commitment to list: its id, number and version as seen. */
export interface ListedCommitment {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

const SELECT = `
  select i.commitment_id as "commitmentId", i.number, i.seen_version as "seenVersion", i.state, i.detail, i.done_at as "doneAt",
    (select json_object_agg(t.language, t.title) from commitment_text t where t.commitment_id = i.commitment_id) as title,
    (select c.authoritative from commitment c where c.id = i.commitment_id) as authoritative
  from workflow_migration_item i`;

/** The commitments of a migration, and what became of each. */
@Injectable()
export class MigrationItemsRepository {
  /** Lists commitments, one statement whatever their number. */
  async add(tx: Transaction, migrationId: string, listed: readonly ListedCommitment[]): Promise<void> {
    await tx.rows(
      `insert into workflow_migration_item (migration_id, commitment_id, number, seen_version, state)
       select $1, l.id, l.number, l.version, 'waiting' from jsonb_to_recordset($2::jsonb) as l (id uuid, number text, version int)
       on conflict (migration_id, commitment_id) do update set number = excluded.number, seen_version = excluded.seen_version,
         state = 'waiting', detail = null, done_at = null`,
      [migrationId, JSON.stringify(listed)],
    );
  }

  /** One page in order of number, from behind `after` on. */
  async page(
    tx: Transaction,
    migrationId: string,
    after: string | null,
    limit: number,
  ): Promise<readonly MigrationItem[]> {
    return tx.rows<MigrationItem>(
      `${SELECT} where i.migration_id = $1 and ($2::text is null or i.number > $2) order by i.number limit $3`,
      [migrationId, after, limit],
    );
  }

  /** Ids of commitments that still wait, in order of id. */
  async waiting(tx: Transaction, migrationId: string, limit: number): Promise<readonly string[]> {
    const rows = await tx.rows<{ id: string }>(
      `select commitment_id as id from workflow_migration_item where migration_id = $1 and state = 'waiting'
       order by commitment_id limit $2`,
      [migrationId, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks an item that still waits until the transaction ends; false where another worker has done it. */
  async claim(tx: Transaction, migrationId: string, commitmentId: string): Promise<boolean> {
    const claimed = await tx.rows(
      `select 1 from workflow_migration_item where migration_id = $1 and commitment_id = $2 and state = 'waiting' for update`,
      [migrationId, commitmentId],
    );
    return claimed.length === 1;
  }

  /** Writes what became of a claimed item. */
  async done(
    tx: Transaction,
    { migrationId, commitmentId }: { readonly migrationId: string; readonly commitmentId: string },
    detail: ItemDetail,
    at: Date,
  ): Promise<void> {
    await tx.rows(
      `update workflow_migration_item set state = $3, detail = $4, done_at = $5
       where migration_id = $1 and commitment_id = $2`,
      [migrationId, commitmentId, 'outcome' in detail ? 'migrated' : 'left', JSON.stringify(detail), at],
    );
  }

  /** Lists, as left, what runs on the old version now and was not listed: it came there after the proposal. */
  async addAppeared(
    tx: Transaction,
    { id, conferenceId, kind, from }: Pick<WorkflowMigration, 'id' | 'conferenceId' | 'kind' | 'from'>,
    at: Date,
  ): Promise<void> {
    const because: ItemDetail = { because: 'appeared', lacks: [] };
    await tx.rows(
      `insert into workflow_migration_item (migration_id, commitment_id, number, seen_version, state, detail, done_at)
       select $1, c.id, c.number, c.version, 'left', $5, $6 from commitment c
       where c.conference_id = $2 and c.kind = $3 and c.workflow_version = $4 and c.closed_on is null
       on conflict (migration_id, commitment_id) do nothing`,
      [id, conferenceId, kind, from, JSON.stringify(because), at],
    );
  }

  /** Forgets what an earlier proposal of the migration listed. */
  async forget(tx: Transaction, migrationId: string): Promise<void> {
    await tx.rows('delete from workflow_migration_item where migration_id = $1', [migrationId]);
  }
}
