import { Injectable } from '@nestjs/common';
import { migrateState } from '../../../domain/workflow/migration/migrate-state.js';
import type { MigrationMapping, Versions } from '../../../domain/workflow/migration/migration-mapping.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type RunningCommitment, RunningCommitmentsRepository } from '../../commitments/index.js';
import type { DryRunLine, DryRunPage } from './workflow-migration.js';

/** What is tried: a mapping between two versions, on the running commitments of a conference. */
export interface Trial {
  readonly conferenceId: string;
  readonly versions: Versions;
  readonly mapping: MigrationMapping;
}

const BATCH = 200;

/** Tries a mapping on every running commitment, and changes nothing. */
@Injectable()
export class DryRun {
  constructor(private readonly running: RunningCommitmentsRepository) {}

  /** One page in order of number, from behind `after` on. */
  async page(tx: Transaction, trial: Trial, after: string | null, limit: number): Promise<DryRunPage> {
    const { conferenceId, versions, mapping } = trial;
    const { kind, version } = versions.from;
    const found = await this.running.page(tx, { conferenceId, kind, version, after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    return {
      lines: shown.map((commitment) => lineOf(versions, mapping, commitment)),
      next: found.length > limit ? (shown.at(-1)?.number ?? null) : null,
    };
  }

  /** All of them, a batch at a time. */
  async *all(tx: Transaction, trial: Trial): AsyncGenerator<readonly DryRunLine[]> {
    for (let after: string | null = null; ;) {
      const page: DryRunPage = await this.page(tx, trial, after, BATCH);
      yield page.lines;
      if (page.next === null) return;
      after = page.next;
    }
  }
}

function lineOf(
  versions: Versions,
  mapping: MigrationMapping,
  { id, number, title, authoritative, state }: RunningCommitment,
): DryRunLine {
  const migrated = migrateState(versions, mapping, state, Object.keys(state.positions));
  const positions = Object.entries(state.positions).map(([side, position]) => [side, position.state] as const);
  return {
    id,
    number,
    title,
    authoritative,
    version: state.version,
    joint: state.joint,
    positions: Object.fromEntries(positions),
    outcome: migrated.ok ? migrated.outcome : null,
    lacks: migrated.ok ? [] : migrated.lacks,
  };
}
