import { Injectable } from '@nestjs/common';
import { compareReplay } from './compare-replay.js';
import { ReplayBatchRepository } from './replay-batch.repository.js';
import type { ReplayDifference } from './replay-difference.js';

/** What a check saw. No differences = state is replay, everywhere. */
export interface ReplayReport {
  readonly commitments: number;
  readonly records: number;
  readonly differences: readonly ReplayDifference[];
}

/** Proves that what is stored is what the records say. */
@Injectable()
export class ReplayCheck {
  constructor(private readonly batches: ReplayBatchRepository) {}

  /** Replays every commitment and names every difference. It only looks: a difference is for people to judge. */
  async run(): Promise<ReplayReport> {
    let [commitments, records] = [0, 0];
    const differences: ReplayDifference[] = [];
    await this.batches.each((commitment, definitions) => {
      commitments += 1;
      records += commitment.records.length;
      differences.push(...compareReplay(commitment, definitions));
    });
    return { commitments, records, differences };
  }
}
