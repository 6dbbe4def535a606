import { Injectable } from '@nestjs/common';
import { FirstFew } from '../../../domain/shared/first-few.js';
import { readMapping } from '../../../domain/workflow/migration/read-mapping.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { DryRun } from './dry-run.js';
import { type NamedPair, VersionPair } from './version-pair.js';
import type { DryRunLine } from './workflow-migration.js';

/** A commitment as a trial tells of it, without its titles. */
export type TrialLine = Omit<DryRunLine, 'title' | 'authoritative'>;

/** Running commitments with their outcomes, in order of number, and how many there are in all. */
export interface TrialReport {
  readonly lines: readonly TrialLine[];
  readonly count: number;
  /** How many have no outcome. */
  readonly refused: number;
  /** How many are not among the lines. */
  readonly unlisted: number;
}

/** So many with an outcome and so many without are listed: a trial of any size must fit into memory. */
const MOST_LISTED = 1000;

/** Tries a mapping without writing anything down, for whoever runs the deployment. */
@Injectable()
export class MigrationTrial {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: VersionPair,
    private readonly dryRun: DryRun,
  ) {}

  /** Lists the first `most` with an outcome and the first `most` without. Throws not_found where the conference has not both versions, invalid_input with the faults of the mapping. */
  async run(pair: NamedPair, rawMapping: unknown, most = MOST_LISTED): Promise<TrialReport> {
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
      const [going, refused] = [new FirstFew<TrialLine>(most), new FirstFew<TrialLine>(most)];
      const trial = { conferenceId: pair.conferenceId, versions, mapping: read.mapping };
      for await (const batch of this.dryRun.all(tx, trial))
        for (const { title: _title, authoritative: _language, ...line } of batch)
          (line.outcome === null ? refused : going).add(line);
      const lines = [...going.kept, ...refused.kept].sort((a, b) => (a.number < b.number ? -1 : 1));
      const count = going.all + refused.all;
      return { lines, count, refused: refused.all, unlisted: count - lines.length };
    });
  }
}
