import type { Activity } from '../../domain/shared/activity.js';
import { addDays, type CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';
import type { ProgressReport } from './progress-report.js';

/** What a side last shared. */
export interface LastSaid {
  readonly activity: Activity;
  readonly language: Language;
  readonly narrative: string;
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
}

/**
 * "No change since then", as a report: the last words again for the days from the end of their period to today. Nothing
 * happened in them, so the activity is none; only what was fulfilled stays so. Where the last period has not ended, there
 * are no new days: the report says the same of the same period. Papers are not repeated; they still stand.
 */
export function noChangeReport(last: LastSaid, today: CivilDate): Omit<ProgressReport, 'commitmentId' | 'seenVersion'> {
  const { language, narrative } = last;
  const said = { language, narrative, visibility: 'shared', evidence: [] } as const;
  const same = last.activity === 'no_report' ? 'none' : last.activity;
  if (last.periodTo >= today) return { ...said, activity: same, periodFrom: last.periodFrom, periodTo: last.periodTo };
  const activity = last.activity === 'fulfilled' ? 'fulfilled' : 'none';
  return { ...said, activity, periodFrom: addDays(last.periodTo, 1), periodTo: today };
}
