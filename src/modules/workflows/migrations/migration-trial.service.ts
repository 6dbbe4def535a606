import { Injectable } from '@nestjs/common';
import { readMapping } from '../../../domain/workflow/migration/read-mapping.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { DryRun } from './dry-run.js';
import { type NamedPair, VersionPair } from './version-pair.js';
import type { DryRunLine } from './workflow-migration.js';

/** Every running commitment with its outcome, and how many have none. */
export interface TrialReport {
  readonly lines: readonly Omit<DryRunLine, 'title'>[];
  readonly refused: number;
}

/** Tries a mapping without writing anything down, for whoever runs the deployment. */
@Injectable()
export class MigrationTrial {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: VersionPair,
    private readonly dryRun: DryRun,
  ) {}

  /** Throws not_found where the conference has not both versions, invalid_input with the faults of the mapping. */
  async run(pair: NamedPair, rawMapping: unknown): Promise<TrialReport> {
    return this.unitOfWork.read({ sideId: null }, async (tx) => {
      const versions = await this.pairs.of(tx, pair);
      const read = readMapping(rawMapping, versions);
      if (!read.ok) {
        const faults = read.faults.map(({ at, code }) => ({
          pointer: `/${at.replaceAll('.', '/')}`,
          detail: `mapping_${code}`,
        }));
        throw new Problem('invalid_input', { faults });
      }
      const lines: Omit<DryRunLine, 'title'>[] = [];
      const trial = { conferenceId: pair.conferenceId, versions, mapping: read.mapping };
      for await (const batch of this.dryRun.all(tx, trial))
        lines.push(...batch.map(({ title: _title, ...line }) => line));
      return { lines, refused: lines.filter(({ outcome }) => outcome === null).length };
    });
  }
}
