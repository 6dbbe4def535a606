import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { DefinitionLibrary } from '../../commitments/index.js';
import type { ConferenceFault, ConferenceFile, ConferenceFileCommitment } from '../../conferences/index.js';
import { loadFault } from '../load-fault.js';
import type { CommitmentTerms } from '../terms/commitment-terms.js';
import type { SessionDay } from '../terms/session-days.js';
import { versionBySession } from '../terms/version-by-session.js';
import type { PlannedCommitment } from './history-step.js';
import { planCommitment } from './plan-commitment.js';
import { PlanFault } from './plan-fault.js';

/** A planned history with the file's entry and the definition it runs on. */
export interface PlannedWriting {
  readonly planned: PlannedCommitment;
  readonly commitment: ConferenceFileCommitment;
  readonly definition: Definition;
}

/** Plans the history of every commitment that is not loaded yet. */
@Injectable()
export class HistoryPlanner {
  constructor(
    private readonly definitions: DefinitionLibrary,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** All histories, or every fault among them: a told history that its workflow does not allow. */
  async plan(
    file: ConferenceFile,
    fresh: readonly CommitmentTerms[],
    sessions: readonly SessionDay[],
  ): Promise<{ readonly writings: readonly PlannedWriting[]; readonly faults: readonly ConferenceFault[] }> {
    await this.definitions.refresh();
    const writings: PlannedWriting[] = [];
    const faults: ConferenceFault[] = [];
    const byNumber = new Map(file.commitments.map((commitment) => [commitment.number, commitment]));
    for (const terms of fresh) {
      const commitment = byNumber.get(terms.number);
      if (commitment === undefined) continue;
      try {
        writings.push(this.planOne(file, commitment, this.fixed(terms, commitment, sessions)));
      } catch (error) {
        if (!(error instanceof PlanFault)) throw error;
        const { number, code, params } = error;
        faults.push(loadFault(`commitments.${number}`, code, { number, ...params }));
      }
    }
    return { writings, faults };
  }

  /** With the date of the session that the deadline hangs on, where its day is known from the start. */
  private fixed(
    terms: CommitmentTerms,
    { demonstration }: ConferenceFileCommitment,
    sessions: readonly SessionDay[],
  ): CommitmentTerms {
    const closed = this.environment.demonstration && (demonstration?.joint ?? null) !== null;
    const version = closed ? null : versionBySession(terms, sessions);
    return version === null ? terms : { ...terms, deadlines: [...terms.deadlines, version] };
  }

  private planOne(file: ConferenceFile, commitment: ConferenceFileCommitment, terms: CommitmentTerms): PlannedWriting {
    const definition = this.definitions.newest(commitment.kind, file.id);
    const session = file.sessions.find(({ number }) => number === commitment.session);
    const agreedOn = session?.heldOn ?? this.clock.today();
    const { demonstration } = this.environment;
    const planned = planCommitment({ file, commitment, terms, definition, agreedOn, demonstration });
    return { planned, commitment, definition };
  }
}
