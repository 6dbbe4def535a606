import type { Activity } from '../../domain/shared/activity.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../domain/shared/language.js';
import type { SideId } from '../../domain/shared/side-id.js';

export const POSITION_STATES = ['not_begun', 'under_way', 'waiting', 'fulfilled', 'routine'] as const;
export const VISIBILITIES = ['side', 'shared'] as const;

export interface DemonstrationPosition {
  readonly state: (typeof POSITION_STATES)[number];
  readonly since: CivilDate;
  /** Organisation code; null = the commitment's own `waitingFor`. */
  readonly waitingFor: string | null;
}

export interface DemonstrationEvidence {
  readonly title: string;
  readonly datedOn: CivilDate;
  readonly keptAt: string;
}

export interface DemonstrationStatement {
  readonly side: SideId;
  readonly on: CivilDate;
  /** First and last day of the period reported on. */
  readonly period: readonly [CivilDate, CivilDate];
  readonly activity: Activity;
  /** `side` = seen by its own side only. */
  readonly visibility: (typeof VISIBILITIES)[number];
  readonly language: Language;
  readonly text: string;
  readonly evidence: readonly DemonstrationEvidence[];
}

export interface DemonstrationProposal {
  readonly side: SideId;
  /** A joint move of the kind's workflow; whether there is one of this name shows where the history is planned. */
  readonly move: string;
  readonly on: CivilDate;
  readonly sentence: LocalizedText;
}

export interface DemonstrationJoint {
  /** A closed joint state of the kind's workflow, as with `move`. */
  readonly state: string;
  readonly on: CivilDate;
  readonly sentence: LocalizedText;
}

/** Invented history of one commitment, loaded only where demonstration data is wanted. */
export interface ConferenceFileDemonstration {
  /** Oldest first, the last is the present one; a side that never stated a position is absent. */
  readonly positions: Readonly<Record<SideId, readonly DemonstrationPosition[]>>;
  readonly statements: readonly DemonstrationStatement[];
  readonly proposal: DemonstrationProposal | null;
  /** Null = still open. */
  readonly joint: DemonstrationJoint | null;
}
