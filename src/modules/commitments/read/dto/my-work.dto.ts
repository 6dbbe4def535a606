import { ApiProperty } from '@nestjs/swagger';
import { ACTIVITIES } from '../../../../domain/shared/activity.js';
import { KINDS } from '../../../../domain/shared/kind.js';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import { STANDINGS } from '../../../../domain/shared/standing.js';
import { RenderedTextDto } from '../../../conferences/index.js';
import { TASK_GROUPS, type MyWorkView, type ProposalTask, type Task } from '../my-work-view.js';
import { DeadlineDto, deadlineDto, ScheduleDto, scheduleDto } from './deadline.dto.js';
import { PositionDto, positionDto } from './position.dto.js';
import { ProposalDto, proposalDto } from './proposal.dto.js';

class HeadlineDto {
  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty({ example: '03.01' })
  number!: string;

  @ApiProperty()
  titles!: RenderedTextDto;

  @ApiProperty({ enum: LANGUAGES })
  authoritative!: string;

  @ApiProperty({ enum: KINDS })
  kind!: string;

  @ApiProperty({ enum: STANDINGS })
  standing!: string;

  @ApiProperty()
  version!: number;
}

export class LastStatementDto {
  @ApiProperty()
  stated_on!: string;

  @ApiProperty({ enum: ACTIVITIES })
  activity!: string;
}

export class TaskDto extends HeadlineDto {
  @ApiProperty({ enum: ['lead', 'supporting', 'side'] })
  part!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Position of your own side.' })
  own_state!: string | null;

  @ApiProperty({ type: DeadlineDto, nullable: true })
  deadline!: DeadlineDto | null;

  @ApiProperty({ type: ScheduleDto, nullable: true })
  schedule!: ScheduleDto | null;

  @ApiProperty({ type: LastStatementDto, nullable: true })
  last_statement!: LastStatementDto | null;

  @ApiProperty()
  has_draft!: boolean;
}

export class TaskGroupDto {
  @ApiProperty({ enum: TASK_GROUPS })
  group!: string;

  @ApiProperty({ description: 'May be more than the tasks listed.' })
  total!: number;

  @ApiProperty({ type: [TaskDto] })
  tasks!: TaskDto[];
}

export class ProposalTaskDto extends HeadlineDto {
  @ApiProperty({ type: [PositionDto] })
  positions!: PositionDto[];

  @ApiProperty({ type: ProposalDto })
  proposal!: ProposalDto;
}

export class MyWorkDto {
  @ApiProperty()
  today!: string;

  @ApiProperty({ type: [ProposalTaskDto], description: 'Waiting for your side, the longest waiting first.' })
  to_decide!: ProposalTaskDto[];

  @ApiProperty({ description: 'All that wait for your side; `to_decide` may list fewer.' })
  to_decide_total!: number;

  @ApiProperty({ type: [ProposalTaskDto], description: 'Consented by your side and waiting for others.' })
  awaiting_others!: ProposalTaskDto[];

  @ApiProperty({ description: 'All that wait for others; `awaiting_others` may list fewer.' })
  awaiting_others_total!: number;

  @ApiProperty({ type: [TaskGroupDto], description: 'Most urgent first; empty groups are left out.' })
  groups!: TaskGroupDto[];

  @ApiProperty()
  total!: number;
}

/** The answer for one post's work. */
export function myWorkDto(view: MyWorkView): MyWorkDto {
  return {
    today: view.today,
    to_decide: view.toDecide.map(proposalTaskDto),
    to_decide_total: view.proposals.toDecide,
    awaiting_others: view.awaitingOthers.map(proposalTaskDto),
    awaiting_others_total: view.proposals.awaitingOthers,
    groups: view.groups.map(({ group, total, tasks }) => ({ group, total, tasks: tasks.map(taskDto) })),
    total: view.total,
  };
}

function headlineDto({
  commitmentId,
  number,
  titles,
  authoritative,
  kind,
  standing,
  version,
}: Task | ProposalTask): HeadlineDto {
  return { commitment_id: commitmentId, number, titles, authoritative, kind, standing, version };
}

function proposalTaskDto(task: ProposalTask): ProposalTaskDto {
  return { ...headlineDto(task), positions: task.positions.map(positionDto), proposal: proposalDto(task.proposal) };
}

function taskDto(task: Task): TaskDto {
  const { part, ownState, lastStatement, hasDraft } = task;
  return {
    ...headlineDto(task),
    part,
    own_state: ownState,
    deadline: deadlineDto(task.deadline),
    schedule: scheduleDto(task.schedule),
    last_statement: lastStatement && { stated_on: lastStatement.statedOn, activity: lastStatement.activity },
    has_draft: hasDraft,
  };
}
