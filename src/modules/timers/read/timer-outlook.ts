import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { addDays, type CivilDate } from '../../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { TimerDefinition } from '../../../domain/workflow/timers/timer-definition.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { ConferenceDirectory } from '../../conferences/index.js';
import type { DueFiring } from '../fire/firing.repository.js';
import { type FiredRow, FiredTimersRepository } from './fired-timers.repository.js';
import { TimerClockwork } from './timer-clockwork.js';
import { type TimedNarrowing, TimerFactsRepository } from './timer-facts.repository.js';

/** How far ahead is looked. */
const AHEAD_DAYS = 365;

/** A timer that will fire unless something changes before. */
export interface ComingTimer extends DueFiring {
  readonly number: string;
  readonly label: LocalizedText;
  readonly rule: TimerDefinition;
}

/** A timer that fired, with the label of the workflow under which it did. */
export interface PastTimer extends FiredRow {
  readonly label: LocalizedText | null;
}

/** What will happen next to a commitment by itself, and what has. */
export interface CommitmentTimers {
  readonly planned: readonly ComingTimer[];
  readonly fired: readonly PastTimer[];
}

/** Looks ahead with the same rules by which the sweep fires. */
@Injectable()
export class TimerOutlook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: ConferenceDirectory,
    private readonly facts: TimerFactsRepository,
    private readonly firings: FiredTimersRepository,
    private readonly clockwork: TimerClockwork,
    private readonly clock: Clock,
  ) {}

  /** What will happen next to a commitment of the actor's conference, to his side's matters and to those of all. Throws not_found. */
  async of(actor: Actor, commitmentId: string): Promise<CommitmentTimers> {
    return this.unitOfWork.read(actor, (tx) => this.within(tx, actor, commitmentId));
  }

  /** The same inside a transaction of the actor's side. */
  async within(tx: Transaction, actor: Actor, commitmentId: string): Promise<CommitmentTimers> {
    const until = addDays(this.clock.today(), AHEAD_DAYS);
    const [told, planned] = await Promise.all([
      this.firings.of(tx, actor.conferenceId, commitmentId),
      this.ahead(tx, actor, until, { ids: [commitmentId] }),
    ]);
    if (told === null) throw new Problem('not_found');
    const fired: PastTimer[] = [];
    for (const row of told.fired) {
      const { timers } = await this.clockwork.definitionOf(tx, { kind: told.kind, version: row.version });
      fired.push({ ...row, label: timers[row.timer]?.labels ?? null });
    }
    return { planned, fired };
  }

  /** What will fire by a day, of the actor's side and of all sides; what should have fired by now stands under today. */
  async ahead(
    tx: Transaction,
    { conferenceId, sideId }: Pick<Actor, 'conferenceId' | 'sideId'>,
    until: CivilDate,
    narrowing: TimedNarrowing,
  ): Promise<readonly ComingTimer[]> {
    const day = this.clock.today();
    const [{ sides }, commitments] = await Promise.all([
      this.directory.frame(tx, conferenceId),
      this.facts.load(tx, conferenceId, narrowing),
    ]);
    const known = new Map(commitments.map((one) => [one.id, one]));
    const planned = await this.clockwork.planned(tx, commitments, { sides, sideId, joint: true, day, until });
    const coming: ComingTimer[] = [];
    for (const firing of planned) {
      const one = known.get(firing.commitmentId);
      const rule = one && (await this.clockwork.definitionOf(tx, one)).timers[firing.timer];
      if (one === undefined || rule === undefined) continue;
      const dueOn = firing.dueOn < day ? day : firing.dueOn;
      coming.push({ ...firing, dueOn, number: one.number, label: rule.labels, rule });
    }
    return coming;
  }
}
