import { decodeMoment, encodeMoment } from '../../../platform/http/cursor.js';

/** Where a list of drafts goes on: behind this one. */
export interface DraftPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** The cursor behind a draft. */
export function draftCursor({ createdAt, id }: DraftPlace): string {
  return encodeMoment({ at: createdAt.toISOString(), id });
}

/** The place a cursor stands for; null for the first page. Throws invalid_input for a cursor of another list. */
export function draftPlace(cursor: string | undefined): DraftPlace | null {
  const moment = decodeMoment(cursor);
  return moment === null ? null : { createdAt: new Date(moment.at), id: moment.id };
}
