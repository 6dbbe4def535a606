import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Kind } from '../../../domain/shared/kind.js';
import { proposeMapping } from '../../../domain/workflow/migration/propose-mapping.js';
import { readMapping } from '../../../domain/workflow/migration/read-mapping.js';
import type { MigrationMapping, Versions } from '../../../domain/workflow/migration/migration-mapping.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { type Seen, sideOf } from '../side-of.js';
import { DryRun } from './dry-run.js';
import { MigrationSteps } from './migration-steps.js';
import { MigrationsInHand } from './migrations-in-hand.js';
import { VersionPair } from './version-pair.js';
import type { DryRunPage, WorkflowMigration } from './workflow-migration.js';

/** Between which versions of a kind to migrate; without a mapping, states of the same name are mapped to each other. */
export interface MigrationWish {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly mapping: unknown;
}

/** Writes migrations and tries them. */
@Injectable()
export class MigrationDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inHand: MigrationsInHand,
    private readonly steps: MigrationSteps,
    private readonly pairs: VersionPair,
    private readonly dryRun: DryRun,
  ) {}

  /** Begins a migration. Throws no_side, not_found, and invalid_input with the faults of the mapping. */
  async begin(actor: Actor, { kind, from, to, mapping }: MigrationWish): Promise<WorkflowMigration> {
    const sideId = sideOf(actor);
    if (from === to) throw new Problem('invalid_input', { faults: [{ pointer: '/to', detail: 'same_version' }] });
    return this.unitOfWork.run(actor, async (tx) => {
      const versions = await this.pairs.of(tx, { conferenceId: actor.conferenceId, kind, from, to });
      const read = mapping === undefined ? proposeMapping(versions) : mustRead(mapping, versions);
      const id = randomUUID();
      await this.steps.begin(tx, actor, { id, sideId, kind, from, to, mapping: read });
      return this.inHand.look(tx, actor, id);
    });
  }

  /** The migration with both versions. Throws no_side, not_found. */
  async read(actor: Actor, id: string): Promise<{ migration: WorkflowMigration; versions: Versions }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const migration = await this.inHand.look(tx, actor, id);
      return { migration, versions: await this.pairs.of(tx, migration) };
    });
  }

  /** Puts another mapping in the place of the present one, and voids a proposal of that. */
  async map(actor: Actor, seen: Seen, mapping: unknown): Promise<WorkflowMigration> {
    return this.unitOfWork.run(actor, async (tx) => {
      const migration = await this.inHand.take(tx, actor, seen);
      const read = mustRead(mapping, await this.pairs.of(tx, migration));
      await this.steps.take(tx, actor, migration, { mapping: read, state: 'draft' });
      return this.inHand.look(tx, actor, seen.id);
    });
  }

  /** Gives the migration up. */
  async discard(actor: Actor, seen: Seen): Promise<WorkflowMigration> {
    return this.unitOfWork.run(actor, async (tx) => {
      const migration = await this.inHand.take(tx, actor, seen);
      await this.steps.take(tx, actor, migration, { mapping: migration.mapping, state: 'discarded' });
      return this.inHand.look(tx, actor, seen.id);
    });
  }

  /** A page of what the mapping would make of every running commitment. Throws no_side, not_found. */
  async tryOut(actor: Actor, id: string, after: string | null, limit: number): Promise<DryRunPage> {
    return this.unitOfWork.read(actor, async (tx) => {
      const migration = await this.inHand.look(tx, actor, id);
      return this.tried(tx, migration, migration.mapping, { after, limit });
    });
  }

  private async tried(
    tx: Transaction,
    pair: Pick<WorkflowMigration, 'conferenceId' | 'kind' | 'from' | 'to'>,
    mapping: MigrationMapping,
    { after, limit }: { readonly after: string | null; readonly limit: number },
  ): Promise<DryRunPage> {
    const versions = await this.pairs.of(tx, pair);
    return this.dryRun.page(tx, { conferenceId: pair.conferenceId, versions, mapping }, after, limit);
  }
}

function mustRead(raw: unknown, versions: Versions): MigrationMapping {
  const read = readMapping(raw, versions);
  if (read.ok) return read.mapping;
  const faults = read.faults.map(({ at, code }) => ({
    pointer: `/mapping/${at.replaceAll('.', '/')}`,
    detail: `mapping_${code}`,
  }));
  throw new Problem('invalid_input', { faults });
}
