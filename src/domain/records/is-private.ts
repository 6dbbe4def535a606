import type { DraftDiscarded, ProgressReported, RecordBody } from './record-body.js';

/** A report that only its own side may see, and the end of one. */
export type PrivateBody = (ProgressReported & { readonly visibility: 'side' }) | DraftDiscarded;

/** Whether a record is for the eyes of one side alone. */
export function isPrivate(body: RecordBody): body is PrivateBody {
  return body.kind === 'draft_discarded' || (body.kind === 'progress_reported' && body.visibility === 'side');
}
