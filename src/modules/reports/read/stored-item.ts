import type { Deadline } from '../../../domain/deadlines/deadline.js';
import type { Activity } from '../../../domain/shared/activity.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { StandsThen } from '../../../domain/workflow/standing-then.js';

export interface StoredText {
  readonly title: string;
  readonly body: string;
  /** Rendered before the authoritative text changed. */
  readonly stale: boolean;
}

export interface StoredPosition {
  readonly sideId: SideId;
  readonly state: string | null;
  readonly since: CivilDate | null;
  readonly waitingFor: string | null;
  /** In which language it is written for whom the side waits; null where that was not kept. */
  readonly waitingLanguage: Language | null;
}

export interface StoredLead {
  readonly sideId: SideId;
  readonly name: LocalizedText;
  readonly inferred: boolean;
}

/** A side's latest shared statement; `sharedOn` is the day all sides could read it. */
export interface StoredStatement {
  readonly sideId: SideId;
  readonly activity: Activity;
  readonly language: Language;
  readonly narrative: string;
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
  readonly sharedOn: CivilDate;
  readonly demonstration: boolean;
}

export interface StoredDeadline extends Deadline {
  readonly demonstration: boolean;
}

/** The last joint move with the sentence all sides consented to, where it has one. */
export interface StoredClosing {
  readonly on: CivilDate;
  readonly sentence: string | null;
  readonly language: Language | null;
  /** By language; empty where nobody has rendered it. Null where nothing was proposed. */
  readonly renderings: Readonly<Partial<Record<Language, string>>> | null;
}

/** One commitment as at a day, as the database gives it. */
export interface StoredItem {
  readonly number: string;
  readonly officialNumber: string | null;
  readonly areaNumber: number;
  readonly kind: Kind;
  /** In force on that day: states bear its names. */
  readonly workflowVersion: number;
  readonly authoritative: Language;
  readonly joint: string;
  /** Kept beside its states, of which a past day may have some that the definition of then has not. */
  readonly kept: StandsThen;
  readonly agreedOn: CivilDate;
  readonly texts: Readonly<Partial<Record<Language, StoredText>>> | null;
  readonly positions: readonly StoredPosition[] | null;
  readonly leads: readonly StoredLead[] | null;
  readonly statements: readonly StoredStatement[] | null;
  /** Versions agreed by the day, oldest first. */
  readonly deadlines: readonly StoredDeadline[] | null;
  readonly closing: StoredClosing | null;
}
