export { checkReport, REPORT_LIMITS } from './check-report.js';
export { noChangeReport } from './no-change-report.js';
export { ProgressModule } from './progress.module.js';
export {
  type ProgressReport,
  REPORTED_ACTIVITIES,
  type ReportedActivity,
  type ReportedEvidence,
} from './progress-report.js';
export { ReportProgressService } from './report-progress.service.js';
export type { FiledStatement } from './statement-filing.js';
