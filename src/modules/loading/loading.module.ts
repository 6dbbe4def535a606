import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/index.js';
import { ConferenceLoader } from './conference-loader.js';
import { FrameRepository } from './frame/frame.repository.js';
import { HistoryPlanner } from './history/history-planner.js';
import { LoadComparison } from './load-comparison.js';
import { ReplayBatchRepository } from './replay/replay-batch.repository.js';
import { ReplayCheck } from './replay/replay-check.js';
import { WorkflowHistoriesRepository } from './replay/workflows/workflow-histories.repository.js';
import { TermsRepository } from './terms/terms.repository.js';
import { CommitmentWriter } from './write/commitment-writer.js';
import { LoadSaver } from './write/load-saver.js';
import { LoadSideRepository } from './write/load-side.repository.js';
import { TermsAmender } from './write/terms-amender.js';

@Module({
  imports: [CommitmentsModule],
  providers: [
    CommitmentWriter,
    ConferenceLoader,
    FrameRepository,
    HistoryPlanner,
    LoadComparison,
    LoadSaver,
    LoadSideRepository,
    ReplayBatchRepository,
    ReplayCheck,
    WorkflowHistoriesRepository,
    TermsAmender,
    TermsRepository,
  ],
  exports: [ConferenceLoader, ReplayCheck],
})
export class LoadingModule {}
