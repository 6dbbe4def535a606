import type { Activity } from '../../domain/shared/activity.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';

/** Activities a side can report; `no_report` is what silence is shown as. */
export const REPORTED_ACTIVITIES = ['none', 'some', 'substantial', 'fulfilled'] as const satisfies readonly Activity[];

export type ReportedActivity = (typeof REPORTED_ACTIVITIES)[number];

/** A paper or event that a report rests on. */
export interface ReportedEvidence {
  readonly title: string;
  readonly datedOn: CivilDate | null;
  readonly keptAt: string | null;
  readonly url: string | null;
}

/** What one side says happened in a period. `side` = a draft for its own side's eyes. */
export interface ProgressReport {
  readonly commitmentId: string;
  readonly activity: ReportedActivity;
  readonly language: Language;
  readonly narrative: string;
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
  readonly visibility: 'side' | 'shared';
  readonly evidence: readonly ReportedEvidence[];
  readonly seenVersion: number;
  /** How many private records of his side the author saw; absent where he cannot tell. Two drafts filed at once would hide one. */
  readonly seenDrafts?: number | null;
}
