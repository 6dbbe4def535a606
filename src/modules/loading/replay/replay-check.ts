import { Injectable } from '@nestjs/common';
import type { BrokenRecord } from './broken-record.js';
import { checkChain } from './check-chain.js';
import { compareReplay } from './compare-replay.js';
import { ReplayBatchRepository } from './replay-batch.repository.js';
import { brokenWorkflowRecord, workflowDifferences } from './workflows/check-workflows.js';
import { WorkflowHistoriesRepository } from './workflows/workflow-histories.repository.js';
import type { ReplayDifference } from './replay-difference.js';

/** What a check saw. No differences = state is replay, everywhere; none broken = no record was touched since it was written. */
export interface ReplayReport {
  readonly commitments: number;
  readonly records: number;
  /** The first broken record of each commitment that has one, and of the workflows of each conference. */
  readonly broken: readonly BrokenRecord[];
  readonly differences: readonly ReplayDifference[];
}

/** Proves that the records are those that were written, and that what is stored is what they say. */
@Injectable()
export class ReplayCheck {
  constructor(
    private readonly batches: ReplayBatchRepository,
    private readonly workflows: WorkflowHistoriesRepository,
  ) {}

  /** Replays every commitment, and the workflows of every conference, and names every difference. It only looks: a difference is for people to judge. */
  async run(): Promise<ReplayReport> {
    let [commitments, records] = [0, 0];
    const broken: BrokenRecord[] = [];
    const differences: ReplayDifference[] = [];
    await this.batches.each((commitment, definitions) => {
      commitments += 1;
      records += commitment.records.length;
      broken.push(...[checkChain(commitment)].filter((found) => found !== null));
      differences.push(...compareReplay(commitment, definitions));
    });
    const definitions = await this.batches.definitions();
    await this.workflows.each((stored) => {
      broken.push(...[brokenWorkflowRecord(stored)].filter((found) => found !== null));
      differences.push(...workflowDifferences(stored, definitions));
    });
    return { commitments, records, broken, differences };
  }
}
