import type { RecordBody } from '../../../domain/records/record-body.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { AsOf } from './past/as-of.js';

/** Who wrote a record, as the holder of a post. */
export interface RecordAuthorView {
  readonly name: string | null;
  readonly post: LocalizedText | null;
  readonly organisation: LocalizedText | null;
  readonly organisationShort: LocalizedText | null;
}

/** One entry of a commitment's history; the body tells what happened. */
export interface RecordView {
  readonly sequence: number;
  /** 0 for a shared record; a private one counts here within its side, at the sequence it followed. */
  readonly draft: number;
  readonly body: RecordBody;
  /** Version of the workflow that was in force when it was written: the names in the body are that version's. */
  readonly workflowVersion: number;
  /** Null where the conference file was loaded. */
  readonly author: RecordAuthorView | null;
  readonly sideId: SideId | null;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Date;
  readonly visibility: 'side' | 'shared';
}

/** The place of a record among what one side sees. */
export type RecordMark = Pick<RecordView, 'sequence' | 'draft'>;

/** Newest first. `next` is the place below which the next page begins, null on the last; `total` counts what the reader sees. */
export interface RecordPage {
  readonly records: readonly RecordView[];
  readonly next: RecordMark | null;
  readonly total: number;
}

/** Which records of a history: below a place, or from the newest on (null). */
export interface HistorySpan {
  readonly before: RecordMark | null;
  readonly limit: number;
  /** Only what was true and known then; everything where it is left out. */
  readonly asOf?: AsOf | null;
}
