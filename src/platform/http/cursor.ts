import { isUUID } from 'class-validator';
import { type CivilDate, isCivilDate } from '../../domain/shared/civil-date.js';
import { Problem } from './problem.js';

/** A place in a list ordered by time: the instant as text, in all its precision, and the id of the row. */
export interface Moment {
  readonly at: string;
  readonly id: string;
}

/** As PostgreSQL or JavaScript writes an instant. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:[0-5]\d)?)$/;

/** Packs the key of the last row shown; opaque to clients so that the key may change. */
export function encodeCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** Unpacks a cursor; throws invalid_input naming the parameter where it is none of ours. */
export function decodeCursor(cursor: string | undefined): string | null {
  if (cursor === undefined || cursor === '') return null;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (key === '' || encodeCursor(key) !== cursor || /\p{Cc}/u.test(key)) throw foreignCursor();
  return key;
}

export function encodeMoment({ at, id }: Moment): string {
  return encodeCursor(`${at}_${id}`);
}

/** Unpacks a place in time; throws invalid_input, as `decodeCursor` does, where instant or id cannot exist. */
export function decodeMoment(cursor: string | undefined): Moment | null {
  const key = decodeCursor(cursor);
  if (key === null) return null;
  const [at = '', id = '', ...more] = key.split('_');
  if (!isCivilDate(INSTANT.exec(at)?.[1]) || !isUUID(id) || more.length > 0) throw foreignCursor();
  return { at, id };
}

/** The cursor behind a row whose `key` is its exact instant; null for none, as behind the last page. */
export function cursorBehind(row: { readonly key: string; readonly id: string } | null): string | null {
  return row === null ? null : encodeMoment({ at: row.key, id: row.id });
}

/**
 * Unpacks whole numbers that were packed with a point between them, `parts` of them; throws invalid_input, as `decodeCursor` does,
 * for anything else.
 */
export function decodeNumbers(cursor: string | undefined, parts: number): readonly number[] | null {
  const key = decodeCursor(cursor);
  if (key === null) return null;
  const numbers = key.split('.');
  if (numbers.length !== parts || !numbers.every((one) => /^\d{1,9}$/.test(one))) throw foreignCursor();
  return numbers.map(Number);
}

/** Unpacks a calendar day; throws invalid_input, as `decodeCursor` does, for a day there is not. */
export function decodeDay(cursor: string | undefined): CivilDate | null {
  const day = decodeCursor(cursor);
  if (day === null || isCivilDate(day)) return day;
  throw foreignCursor();
}

/** The refusal of a cursor of another list, or of nobody's. */
export function foreignCursor(): Problem {
  return new Problem('invalid_input', { faults: [{ pointer: '/cursor', detail: 'cursor' }] });
}
