import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { refuseStale, type Seen, sideOf } from '../side-of.js';
import type { WorkflowMigration } from './workflow-migration.js';
import { WorkflowMigrationRepository } from './workflow-migration.repository.js';

/** Migrations for reading and for a command of their own side. */
@Injectable()
export class MigrationsInHand {
  constructor(private readonly migrations: WorkflowMigrationRepository) {}

  /** The migration. Throws no_side, not_found: also for what another side has not proposed. */
  async look(tx: Transaction, actor: Actor, id: string): Promise<WorkflowMigration> {
    sideOf(actor);
    const migration = await this.migrations.find(tx, actor.conferenceId, id);
    if (migration === null) throw new Problem('not_found');
    return migration;
  }

  /**
   * Locks a migration of the actor's side as its reader saw it, until the transaction ends. Throws not_your_workflow_draft,
   * workflow_draft_closed for a settled one, stale_version with the present version where it has moved on.
   */
  async take(tx: Transaction, actor: Actor, seen: Seen): Promise<WorkflowMigration> {
    await this.migrations.lock(tx, actor.conferenceId, seen.id);
    const migration = await this.look(tx, actor, seen.id);
    if (migration.sideId !== actor.sideId) throw new Problem('not_your_workflow_draft');
    if (['agreed', 'applied', 'discarded'].includes(migration.state)) throw new Problem('workflow_draft_closed');
    refuseStale(seen, migration);
    return migration;
  }
}
