import { Injectable } from '@nestjs/common';
import type { RollUpGroup } from '../../../domain/rollup/tally.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { standingThen } from '../../../domain/workflow/standing-then.js';
import { civilDateAt, Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { DefinitionLibrary } from '../../commitments/index.js';
import { ConferenceDirectory, type ConferenceFrame, type SessionView } from '../../conferences/index.js';
import { type AsAt, pointOf } from './as-at.js';
import { mustBeReportable, type ReportPoint } from './must-be-reportable.js';
import { ReportItemsRepository } from './report-items.repository.js';
import { RollUpGroupsRepository, type StateGroup } from './roll-up-groups.repository.js';
import type { StoredItem } from './stored-item.js';

/** A session of a conference as at a day, as far as it was known. */
export interface ReportScope extends ReportPoint {
  readonly conferenceId: string;
  readonly sessionNumber: number;
}

/** The declared frame a report stands in. */
export interface ReportFrame {
  readonly frame: ConferenceFrame;
  readonly session: SessionView;
  readonly at: AsAt;
}

/** Reads what a joint report shows. Transactions must be those of no side, which see shared rows only. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly conferences: ConferenceDirectory,
    private readonly groupsOf: RollUpGroupsRepository,
    private readonly itemsOf: ReportItemsRepository,
    private readonly definitions: DefinitionLibrary,
    private readonly clock: Clock,
  ) {}

  /**
   * Conference, session and how to read it, under the names of the day. Throws not_found, as_of_in_future, known_at_in_future or as_of_before_start.
   */
  async frame(
    tx: Transaction,
    { conferenceId, sessionNumber, asOf, knownAt = null }: ReportScope,
  ): Promise<ReportFrame> {
    if (tx.sideId !== null) throw new RangeError('a joint report is read for no side');
    const now = this.clock.now();
    const present = asOf === civilDateAt(now) && knownAt === null;
    const point = { asOf, knownAt: knownAt ?? now, present };
    const frame = await this.conferences.frame(tx, conferenceId, pointOf(point));
    mustBeReportable(frame, { asOf, knownAt }, now);
    const session = frame.sessions.find(({ number }) => number === sessionNumber);
    if (session === undefined) throw new Problem('not_found');
    return { frame, session, at: { conferenceId, sessionId: session.id, sessionNumber, ...point } };
  }

  /** Commitments counted by area, standing and positions. One statement. */
  async groups(tx: Transaction, { frame, at }: ReportFrame): Promise<readonly RollUpGroup[]> {
    const sides = frame.sides.map(({ id }) => id);
    const groups = await this.groupsOf.groups(tx, at, sides);
    await this.definitions.know(
      groups.map(({ kind, workflowVersion: version }) => ({ kind, version })),
      tx,
    );
    return groups.map((group) => this.rollUpGroup(group, sides));
  }

  /** Every commitment, by number, in batches of one instant. */
  items(tx: Transaction, { at }: ReportFrame): AsyncGenerator<readonly StoredItem[]> {
    return this.itemsOf.batches(tx, at);
  }

  private rollUpGroup(group: StateGroup, sides: readonly SideId[]): RollUpGroup {
    const definition = this.definitions.get(group.kind, group.workflowVersion);
    const { joint } = group;
    const positions = Object.fromEntries(sides.map((side, index) => [side, group.positions[index] ?? null]));
    const stated = Object.fromEntries(
      sides.map((side) => [side, { state: positions[side] ?? null, since: null, waitingFor: null }]),
    );
    return {
      areaNumber: group.areaNumber,
      ...standingThen(definition, { joint, positions: stated }, sides, group.kept),
      positions,
      count: group.count,
    };
  }
}
