import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { addDays, type CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DefinitionLibrary } from '../definitions/definition-library.js';
import { MyProposalsRepository, type ProposalTaskRow } from './my-proposals.repository.js';
import { MyTasks } from './my-tasks.js';
import type { GroupSpan } from './my-owed.repository.js';
import type { MyWorkView, ProposalTask, TaskGroupPage } from './my-work-view.js';
import { readProposal } from './proposal-reading.js';
import { ScheduleReader } from './schedule-reader.js';

/** Days back and ahead of which it is told whether anything is due. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 60;

/** What one post has to do, most urgent first. */
@Injectable()
export class MyWorkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schedules: ScheduleReader,
    private readonly tasks: MyTasks,
    private readonly proposals: MyProposalsRepository,
    private readonly definitions: DefinitionLibrary,
  ) {}

  /** Proposals and tasks as of a day, in four statements at most. A post of no side owes nothing and gets empty lists. */
  async view(actor: Actor, today: CivilDate): Promise<MyWorkView> {
    return this.unitOfWork.read(actor, (tx) => this.within(tx, actor, today));
  }

  /** The same inside a reading transaction of the actor's side. */
  async within(tx: Transaction, actor: Actor, today: CivilDate): Promise<MyWorkView> {
    const { frame, schedule } = await this.schedules.standpoint(tx, actor, today);
    const none = { toDecide: [], awaitingOthers: [], proposals: { toDecide: 0, awaitingOthers: 0 } };
    if (actor.sideId === null) return { frame, today, ...none, groups: [], total: 0, dueDays: [] };
    const owner = { actor, schedule, sideId: actor.sideId };
    const span = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
    const [open, owed] = await Promise.all([this.proposals.open(tx, actor), this.tasks.overview(tx, owner, span)]);
    await this.definitions.know(
      open.map(({ kind, proposal }) => ({ kind, version: proposal.workflowVersion })),
      tx,
    );
    const sides = frame.sides.map((side) => side.id);
    const [toDecide, awaitingOthers] = [false, true].map((given) => open.filter((row) => row.given === given));
    return {
      frame,
      today,
      toDecide: this.read(toDecide, sides),
      awaitingOthers: this.read(awaitingOthers, sides),
      proposals: { toDecide: toDecide?.[0]?.total ?? 0, awaitingOthers: awaitingOthers?.[0]?.total ?? 0 },
      ...owed,
    };
  }

  /** One page of one group, inside a reading transaction of the actor's side. */
  async groupWithin(tx: Transaction, actor: Actor, today: CivilDate, span: GroupSpan): Promise<TaskGroupPage> {
    const { frame, schedule } = await this.schedules.standpoint(tx, actor, today);
    const nothing = { group: span.group, total: 0, tasks: [], next: null };
    if (actor.sideId === null) return { frame, today, ...nothing };
    return { frame, today, ...(await this.tasks.group(tx, { actor, schedule, sideId: actor.sideId }, span)) };
  }

  private read(rows: readonly ProposalTaskRow[] = [], sides: readonly SideId[]): readonly ProposalTask[] {
    return rows.map(({ proposal, given: _given, total: _total, ...plain }) => {
      const definition = this.definitions.get(plain.kind, proposal.workflowVersion);
      return { ...plain, proposal: readProposal(proposal, definition, sides) };
    });
  }
}
