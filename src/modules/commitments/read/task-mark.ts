import { isCivilDate } from '../../../domain/shared/civil-date.js';

/** The place of a task in its group: by rank, by the day due, by number. */
export interface TaskMark {
  /** 0 comes first; 1 where a liaison's organisation only supports. */
  readonly rank: number;
  /** A day, or `infinity` without one. */
  readonly due: string;
  readonly number: string;
}

/** A mark as it stands in an address. */
export const TASK_MARK = /^([01])~(\d{4}-\d{2}-\d{2}|infinity)~([\w.-]{1,40})$/;

/** The mark for an address. */
export function writeTaskMark({ rank, due, number }: TaskMark): string {
  return `${rank}~${due}~${number}`;
}

/** The mark an address holds; null where it is none. */
export function readTaskMark(text: string): TaskMark | null {
  const [, rank, due, number] = TASK_MARK.exec(text) ?? [];
  if (due === undefined || number === undefined) return null;
  return due === 'infinity' || isCivilDate(due) ? { rank: Number(rank), due, number } : null;
}
