import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { storedDefinition } from '../../commitments/index.js';
import { DryRun, type Trial } from '../migrations/dry-run.js';
import { MigrationListing } from '../migrations/migration-listing.js';
import { MigrationsInHand } from '../migrations/migrations-in-hand.js';
import { VersionPair } from '../migrations/version-pair.js';
import type { DryRunLine, WorkflowMigration } from '../migrations/workflow-migration.js';
import type { Seen } from '../side-of.js';
import { lockKind } from './kind-lock.repository.js';
import { OpenProposal } from './open-proposal.js';

/** How many of what stands against it a refusal names. */
const NAMED = 20;

/** Proposes a migration with the commitments that there are. */
@Injectable()
export class ProposeMigration {
  constructor(
    private readonly inHand: MigrationsInHand,
    private readonly pairs: VersionPair,
    private readonly dryRun: DryRun,
    private readonly listing: MigrationListing,
    private readonly opening: OpenProposal,
    private readonly clock: Clock,
  ) {}

  /** Opens the proposal and gives its id. Throws as `ProposalDesk.proposeMigration` says. */
  async propose(tx: Transaction, actor: Actor, seen: Seen): Promise<string> {
    await lockKind(tx, (await this.inHand.look(tx, actor, seen.id)).kind);
    const migration = await this.inHand.take(tx, actor, seen);
    if (migration.proposalId !== null) throw new Problem('proposal_open');
    const versions = await this.pairs.of(tx, migration);
    const { id: migrationId, kind, mapping } = migration;
    const listed = await this.list(tx, migrationId, { conferenceId: actor.conferenceId, versions, mapping });
    await this.listing.proposed(tx, migration, { accountId: actor.accountId, at: this.clock.now() });
    const named = (definition: Trial['versions']['from']): object => {
      const { version, sha256 } = storedDefinition(definition);
      return { version, sha256 };
    };
    const content = {
      schema: 'luoshi-workflow-migration/1',
      conference: actor.conferenceId,
      kind,
      from: named(versions.from),
      to: named(versions.to),
      mapping,
      commitments: listed,
      // What is consented to besides: one that has moved on is migrated as it then is, or left where the mapping does not cover it.
      rule: 'as_it_then_is_or_left',
    };
    const what = `${kind}.v${migration.from} → v${migration.to}`;
    return this.opening.open(tx, actor, { subject: { migrationId }, kind, title: titleOf(migration), content, what });
  }

  /** Lists every running commitment, each with an outcome. Throws migration_incomplete, migration_empty. */
  private async list(tx: Transaction, migrationId: string, trial: Trial): Promise<{ count: number; sha256: string }> {
    const hash = createHash('sha256');
    const lacking: DryRunLine[] = [];
    let [count, refused] = [0, 0];
    await this.listing.forget(tx, migrationId);
    for await (const lines of this.dryRun.all(tx, trial)) {
      const unfit = lines.filter(({ outcome }) => outcome === null);
      lacking.push(...unfit.slice(0, NAMED - lacking.length));
      refused += unfit.length;
      count += lines.length;
      for (const { id, version } of lines) hash.update(`${id} ${version}\n`);
      await this.listing.add(tx, migrationId, lines);
    }
    if (count === 0) throw new Problem('migration_empty');
    if (refused > 0) {
      const commitments = lacking.map(({ id, number, lacks }) => ({ id, number, lacks }));
      throw new Problem('migration_incomplete', {
        params: { count: refused },
        members: { count: refused, commitments },
      });
    }
    return { count, sha256: hash.digest('hex') };
  }
}

function titleOf({ kind, from, to }: WorkflowMigration): string {
  return `${kind}.v${from} → ${kind}.v${to}`;
}
