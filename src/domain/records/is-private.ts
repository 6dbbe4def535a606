import type { ProgressReported, RecordBody } from './record-body.js';

/** A report that only its own side may see. */
export type PrivateBody = ProgressReported & { readonly visibility: 'side' };

/** Whether a record is for the eyes of one side alone. */
export function isPrivate(body: RecordBody): body is PrivateBody {
  return body.kind === 'progress_reported' && body.visibility === 'side';
}
