import { Injectable } from '@nestjs/common';
import { FirstFew } from '../../../domain/shared/first-few.js';
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
  /** How many more of each there are than are named. */
  readonly unnamed: { readonly broken: number; readonly differences: number };
}

/** Where everything is otherwise, more would help nobody, and a check of any size must fit into memory. */
const MOST_NAMED = 1000;

/** Proves that the records are those that were written, and that what is stored is what they say. */
@Injectable()
export class ReplayCheck {
  constructor(
    private readonly batches: ReplayBatchRepository,
    private readonly workflows: WorkflowHistoriesRepository,
  ) {}

  /** Replays every commitment, and the workflows of every conference, and names every difference, the first `most` of them. It only looks: a difference is for people to judge. */
  async run(most = MOST_NAMED): Promise<ReplayReport> {
    let [commitments, records] = [0, 0];
    const broken = new FirstFew<BrokenRecord>(most);
    const differences = new FirstFew<ReplayDifference>(most);
    await this.batches.each((commitment, definitions) => {
      commitments += 1;
      records += commitment.records.length;
      const touched = checkChain(commitment);
      if (touched !== null) broken.add(touched);
      for (const found of compareReplay(commitment, definitions)) differences.add(found);
    });
    const definitions = await this.batches.definitions();
    await this.workflows.each((stored) => {
      const touched = brokenWorkflowRecord(stored);
      if (touched !== null) broken.add(touched);
      for (const found of workflowDifferences(stored, definitions)) differences.add(found);
    });
    const unnamed = { broken: broken.beyond, differences: differences.beyond };
    return { commitments, records, broken: broken.kept, differences: differences.kept, unnamed };
  }
}
