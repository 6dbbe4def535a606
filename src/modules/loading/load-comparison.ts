import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { ConferenceFault, ConferenceFile } from '../conferences/index.js';
import { compareFrame } from './frame/compare-frame.js';
import { frameOfFile } from './frame/frame-of-file.js';
import type { FrameThing } from './frame/frame-thing.js';
import { FrameRepository } from './frame/frame.repository.js';
import { HistoryPlanner, type PlannedWriting } from './history/history-planner.js';
import type { LoadChange } from './load-outcome.js';
import { compareTerms, type TermsAmendment } from './terms/compare-terms.js';
import { sessionDays } from './terms/session-days.js';
import { termsOfFile } from './terms/terms-of-file.js';
import { TermsRepository } from './terms/terms.repository.js';

/** Everything a file would change, decided before anything is written. */
export interface ComparedLoad {
  readonly changes: readonly LoadChange[];
  readonly faults: readonly ConferenceFault[];
  /** Things of the frame to add or change. */
  readonly things: readonly FrameThing[];
  readonly fresh: readonly PlannedWriting[];
  readonly amendments: readonly TermsAmendment[];
}

/** Compares a checked file with what is loaded. */
@Injectable()
export class LoadComparison {
  constructor(
    private readonly frames: FrameRepository,
    private readonly terms: TermsRepository,
    private readonly planner: HistoryPlanner,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** Reads and decides; writes nothing. */
  async compare(tx: Transaction, file: ConferenceFile): Promise<ComparedLoad> {
    const { demonstration } = this.environment;
    const wanted = frameOfFile(file, demonstration);
    const held = await this.frames.stored(tx, file.id, demonstration);
    const frame = compareFrame(wanted, held);
    const told = file.commitments.map((commitment) => termsOfFile(file, commitment, demonstration));
    const sessions = sessionDays(file, wanted, held);
    const today = this.clock.today();
    const terms = compareTerms(told, await this.terms.stored(tx, file.id), { today, sessions });
    const planned = await this.planner.plan(file, terms.fresh, sessions);
    const touched = new Set(frame.changes.filter(({ kind }) => kind !== 'same').map(nameOf));
    return {
      changes: [...frame.changes, ...terms.changes],
      faults: [...frame.faults, ...terms.faults, ...planned.faults],
      things: wanted.filter((thing) => touched.has(nameOf(thing))),
      fresh: planned.writings,
      amendments: terms.amendments,
    };
  }
}

function nameOf({ what, key }: { readonly what: string; readonly key: string }): string {
  return `${what} ${key}`;
}
