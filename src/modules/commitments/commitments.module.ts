import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { ConferencesModule } from '../conferences/index.js';
import { DirectoryModule } from '../directory/index.js';
import { DefinitionLibrary } from './definitions/definition-library.js';
import { WorkflowDefinitionRepository } from './definitions/workflow-definition.repository.js';
import { HelpingPostsRepository } from './moves/helping-posts.repository.js';
import { MoveService } from './moves/move.service.js';
import { MovesController } from './moves/moves.controller.js';
import { OpenMovesService } from './moves/open-moves.service.js';
import { READING_CONTROLLERS, READING_PROVIDERS, READING_SERVICES } from './read/reading-providers.js';
import { CommitmentStore } from './store/commitment-store.js';
import { CommitmentVersionRepository } from './store/commitment-version.repository.js';
import { DecisionWriter } from './store/decision-writer.js';
import { FactsAtHand } from './store/facts-at-hand.js';
import { InHandRepository } from './store/in-hand.repository.js';
import { LinkedCommitments } from './store/linked-commitments.js';
import { ProposalContentRepository } from './store/proposal-content.repository.js';
import { RecordRepository } from './store/record.repository.js';
import { RunningCommitmentsRepository } from './store/running-commitments.repository.js';
import { SharedEvidenceRepository } from './store/shared-evidence.repository.js';
import { TermsAtHandRepository } from './store/terms-at-hand.repository.js';
import { VoidChanged } from './store/void-changed.js';

@Module({
  imports: [DirectoryModule, AccessModule, ConferencesModule],
  controllers: [...READING_CONTROLLERS, MovesController],
  providers: [
    ...READING_PROVIDERS,
    CommitmentStore,
    CommitmentVersionRepository,
    DecisionWriter,
    DefinitionLibrary,
    FactsAtHand,
    HelpingPostsRepository,
    InHandRepository,
    LinkedCommitments,
    MoveService,
    OpenMovesService,
    ProposalContentRepository,
    RecordRepository,
    RunningCommitmentsRepository,
    SharedEvidenceRepository,
    TermsAtHandRepository,
    VoidChanged,
    WorkflowDefinitionRepository,
  ],
  exports: [
    ...READING_SERVICES,
    FactsAtHand,
    OpenMovesService,
    VoidChanged,
    CommitmentStore,
    DecisionWriter,
    DefinitionLibrary,
    LinkedCommitments,
    MoveService,
    ProposalContentRepository,
    RunningCommitmentsRepository,
    SharedEvidenceRepository,
    TermsAtHandRepository,
    WorkflowDefinitionRepository,
  ],
})
export class CommitmentsModule {}
