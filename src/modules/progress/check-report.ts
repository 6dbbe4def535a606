import { addMonths, type CivilDate } from '../../domain/shared/civil-date.js';
import type { InputFault } from '../../platform/http/problem.js';
import { isWebLink } from '../../platform/http/is-web-link.js';
import { wordsFault } from '../../platform/http/is-words.js';
import type { ProgressReport, ReportedEvidence } from './progress-report.js';

/** Bounds of a report, in UTF-16 units and pieces. */
export const REPORT_LIMITS = { narrative: 5000, title: 300, keptAt: 300, evidence: 20 } as const;

/** The position shows the report of the latest period, so one far ahead, typed by mistake, would hide all that follow. */
const MONTHS_AHEAD = 12;

/** What is wrong with a report, whoever sends it: each fault with its place under the names of the API. */
export function checkReport(report: ProgressReport, today: CivilDate): InputFault[] {
  const narrative = wordsFault(report.narrative, { max: REPORT_LIMITS.narrative });
  return [
    ...(narrative === null ? [] : [{ pointer: '/narrative', detail: narrative }]),
    ...periodFaults(report, today),
    ...(report.evidence.length > REPORT_LIMITS.evidence ? [{ pointer: '/evidence', detail: 'too_many' }] : []),
    ...report.evidence.flatMap((piece, index) => evidenceFaults(piece, `/evidence/${index}`)),
  ];
}

function periodFaults({ periodFrom, periodTo }: ProgressReport, today: CivilDate): InputFault[] {
  if (periodFrom > today) return [{ pointer: '/period_from', detail: 'period_not_begun' }];
  if (periodTo < periodFrom) return [{ pointer: '/period_to', detail: 'period_reversed' }];
  return periodTo > addMonths(today, MONTHS_AHEAD) ? [{ pointer: '/period_to', detail: 'period_too_far' }] : [];
}

function evidenceFaults({ title, keptAt, url }: ReportedEvidence, place: string): InputFault[] {
  const titled = wordsFault(title, { max: REPORT_LIMITS.title });
  const kept = keptAt === null ? null : wordsFault(keptAt, { max: REPORT_LIMITS.keptAt, blank: true });
  return [
    ...(titled === null ? [] : [{ pointer: `${place}/title`, detail: titled }]),
    ...(kept === null ? [] : [{ pointer: `${place}/kept_at`, detail: kept }]),
    ...(url === null || isWebLink(url) ? [] : [{ pointer: `${place}/url`, detail: 'not_a_link' }]),
  ];
}
