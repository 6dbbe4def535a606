import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DefinitionLibrary } from '../definitions/definition-library.js';
import { MyProposalsRepository, type ProposalTaskRow } from './my-proposals.repository.js';
import { MyTasksRepository, type TaskRow } from './my-tasks.repository.js';
import { TASK_GROUPS, type MyWorkView, type ProposalTask, type TaskGroupView } from './my-work-view.js';
import { readProposal } from './proposal-reading.js';
import { ScheduleReader } from './schedule-reader.js';
import type { SideSchedule } from './side-schedule.js';

/** What one post has to do, most urgent first. */
@Injectable()
export class MyWorkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schedules: ScheduleReader,
    private readonly tasks: MyTasksRepository,
    private readonly proposals: MyProposalsRepository,
    private readonly definitions: DefinitionLibrary,
  ) {}

  /** Proposals and tasks as of a day, in three statements. A post of no side owes nothing and gets empty lists. */
  async view(actor: Actor, today: CivilDate): Promise<MyWorkView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { frame, schedule } = await this.schedules.standpoint(tx, actor, today);
      const nothing: MyWorkView = { frame, today, toDecide: [], awaitingOthers: [], groups: [], total: 0 };
      if (actor.sideId === null) return nothing;
      const open = await this.proposals.open(tx, actor);
      const sides = frame.sides.map((side) => side.id);
      const read = (given: boolean): readonly ProposalTask[] =>
        open.filter((row) => row.given === given).map((row) => this.proposalTask(row, sides));
      const groups = grouped(await this.tasks.tasks(tx, actor, schedule), schedule);
      const total = groups.reduce((sum, group) => sum + group.total, 0);
      return { ...nothing, toDecide: read(false), awaitingOthers: read(true), groups, total };
    });
  }

  private proposalTask(row: ProposalTaskRow, sides: readonly SideId[]): ProposalTask {
    const { proposal, given: _given, ...plain } = row;
    const definition = this.definitions.get(row.kind, proposal.workflowVersion);
    return { ...plain, proposal: readProposal(proposal, definition, sides) };
  }
}

function grouped(rows: readonly TaskRow[], schedule: SideSchedule): readonly TaskGroupView[] {
  return TASK_GROUPS.flatMap((group) => {
    const inGroup = rows.filter((row) => row.group === group);
    const first = inGroup[0];
    if (first === undefined) return [];
    const tasks = inGroup.map(({ group: _group, total: _total, ...task }) => ({
      ...task,
      schedule: schedule.of(task.deadline, null),
    }));
    return [{ group, total: first.total, tasks }];
  });
}
