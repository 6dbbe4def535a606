import type { Activity } from '../../shared/activity.js';
import type { CivilDate } from '../../shared/civil-date.js';
import type { Kind } from '../../shared/kind.js';
import type { Language } from '../../shared/language.js';
import type { SideId } from '../../shared/side-id.js';
import type { Standing } from '../../shared/standing.js';
import type { OpenProposal, Position } from '../../workflow/commitment-state.js';
import type { RecordedAssignment } from '../record-body.js';

/** A position with the activity of its side's latest shared statement; both null while the side has shared none. */
export interface PastPosition extends Position {
  readonly activity: Activity | null;
  /** Last day of the period which that statement is about. */
  readonly reportedTo: CivilDate | null;
}

/** What every side knows of a commitment at a point in the past, as far as lists and figures need it. */
export interface PastState {
  readonly number: string;
  readonly officialNumber: string | null;
  readonly sessionNumber: number;
  readonly areaNumber: number;
  readonly kind: Kind;
  readonly workflowVersion: number;
  readonly joint: string;
  readonly standing: Standing;
  readonly closedOn: CivilDate | null;
  /** Sequence of the last record that is true and known. */
  readonly version: number;
  /** Version of the deadline in force. */
  readonly deadline: number | null;
  /** The sequence of the record that gave each language its words. */
  readonly wording: Readonly<Record<Language, number>>;
  readonly positions: Readonly<Record<SideId, PastPosition>>;
  readonly proposal: OpenProposal | null;
  readonly assignments: readonly RecordedAssignment[];
}
