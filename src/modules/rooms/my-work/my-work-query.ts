import { IsIn, IsOptional, Matches } from 'class-validator';
import { TASK_GROUPS, TASK_MARK, type TaskGroup } from '../../commitments/index.js';
import { PageQuery } from '../frame/page-query.js';

/** The address of the room; with a group, that of the group's own pages. */
export class MyWorkQuery extends PageQuery {
  @IsOptional()
  @IsIn(TASK_GROUPS)
  group?: TaskGroup;

  /** The last task of the page before. */
  @IsOptional()
  @Matches(TASK_MARK)
  after?: string;
}
