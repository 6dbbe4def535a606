import { CommitmentReadingController } from './commitment-reading.controller.js';
import { CommitmentHeadRepository } from './commitment-head.repository.js';
import { CommitmentPageService } from './commitment-page.service.js';
import { HistoryService } from './history.service.js';
import { LedgerCountsRepository } from './ledger-counts.repository.js';
import { LedgerRowsRepository } from './ledger-rows.repository.js';
import { LedgerService } from './ledger.service.js';
import { MyProposalsRepository } from './my-proposals.repository.js';
import { MyOwedRepository } from './my-owed.repository.js';
import { MyTasks } from './my-tasks.js';
import { MyTasksRepository } from './my-tasks.repository.js';
import { MyWorkService } from './my-work.service.js';
import { MyWorkController } from './my-work.controller.js';
import { PastCommitmentService } from './past/past-commitment.service.js';
import { PastRecordsRepository } from './past/past-records.repository.js';
import { PastLedgerRepository } from './past/past-ledger.repository.js';
import { RecordViewRepository } from './record-view.repository.js';
import { ScheduleReader } from './schedule-reader.js';
import { SessionOverviewController } from './session-overview.controller.js';
import { SessionOverviewRepository } from './session-overview.repository.js';
import { SessionOverviewService } from './session-overview.service.js';

/** Services that other modules read commitments with. */
export const READING_SERVICES = [
  CommitmentPageService,
  HistoryService,
  LedgerService,
  MyWorkService,
  PastCommitmentService,
  ScheduleReader,
  SessionOverviewService,
];

/** Everything the reading half of the module is made of. */
export const READING_PROVIDERS = [
  ...READING_SERVICES,
  CommitmentHeadRepository,
  LedgerCountsRepository,
  LedgerRowsRepository,
  MyProposalsRepository,
  MyOwedRepository,
  MyTasks,
  MyTasksRepository,
  PastLedgerRepository,
  PastRecordsRepository,
  RecordViewRepository,
  SessionOverviewRepository,
];

/** The reading half of the API. */
export const READING_CONTROLLERS = [CommitmentReadingController, MyWorkController, SessionOverviewController];
