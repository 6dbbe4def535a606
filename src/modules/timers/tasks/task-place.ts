import { isUUID } from 'class-validator';
import { type CivilDate, isCivilDate } from '../../../domain/shared/civil-date.js';
import { decodeCursor, encodeCursor, foreignCursor } from '../../../platform/http/cursor.js';

/** The place of a task in the list of open ones: by the day it was due, then by number. */
export interface TaskPlace {
  readonly dueOn: CivilDate;
  readonly number: string;
  readonly id: string;
}

/** The cursor behind a task. */
export function taskCursor({ dueOn, number, id }: TaskPlace): string {
  return encodeCursor(`${dueOn} ${id} ${number}`);
}

/** The place a cursor stands for; null for the first page. Throws invalid_input for a cursor of another list. */
export function taskPlace(cursor: string | undefined): TaskPlace | null {
  const key = decodeCursor(cursor);
  if (key === null) return null;
  const [dueOn = '', id = '', ...number] = key.split(' ');
  if (!isCivilDate(dueOn) || !isUUID(id) || number.length === 0) throw foreignCursor();
  return { dueOn, id, number: number.join(' ') };
}
