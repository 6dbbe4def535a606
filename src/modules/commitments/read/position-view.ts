import type { Activity } from '../../../domain/shared/activity.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** What one side says; `state` is null where it never stated a position, `activity` is that of its last shared statement. */
export interface PositionView {
  readonly sideId: SideId;
  readonly state: string | null;
  readonly since: CivilDate | null;
  readonly waitingFor: string | null;
  readonly activity: Activity;
}
