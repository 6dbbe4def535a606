import { type TaskGroup, type TaskMark, writeTaskMark } from '../../commitments/index.js';

/** Address of a group's own page; `after` is the task the page begins behind. */
export function groupLink(group: TaskGroup, after: TaskMark | null = null): string {
  const query = new URLSearchParams({ group, ...(after === null ? {} : { after: writeTaskMark(after) }) });
  return `/?${query.toString()}`;
}
