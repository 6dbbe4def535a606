import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** Who writes records, for which side, when they take effect and when they were written. All null where a file was loaded. */
export interface RecordAuthor {
  readonly accountId: string | null;
  readonly postId: string | null;
  readonly sideId: SideId | null;
  readonly on: CivilDate;
  readonly at: Date;
}
