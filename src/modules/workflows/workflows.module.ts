import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConferencesModule } from '../conferences/index.js';
import { WorkflowDraftsController } from './api/workflow-drafts.controller.js';
import { WorkflowMigrationsController } from './api/workflow-migrations.controller.js';
import { WorkflowProposalsController } from './api/workflow-proposals.controller.js';
import { WorkflowsController } from './api/workflows.controller.js';
import { DraftDesk } from './drafts/draft-desk.service.js';
import { DraftSteps } from './drafts/draft-steps.js';
import { DraftsInHand } from './drafts/drafts-in-hand.js';
import { WorkflowDraftRepository } from './drafts/workflow-draft.repository.js';
import { AgreedMigrations } from './migrations/agreed-migrations.js';
import { DryRun } from './migrations/dry-run.js';
import { LostMigrations } from './migrations/lost-migrations.js';
import { MigrateJob } from './migrations/migrate.job.js';
import { MigrateOne } from './migrations/migrate-one.service.js';
import { MigrationDesk } from './migrations/migration-desk.service.js';
import { MigrationItemsRepository } from './migrations/migration-items.repository.js';
import { MigrationListing } from './migrations/migration-listing.js';
import { MigrationSteps } from './migrations/migration-steps.js';
import { MigrationTrial } from './migrations/migration-trial.service.js';
import { MigrationsInHand } from './migrations/migrations-in-hand.js';
import { VersionPair } from './migrations/version-pair.js';
import { WorkflowMigrationRepository } from './migrations/workflow-migration.repository.js';
import { AgreeMigration } from './proposals/agree-migration.js';
import { CarryOut } from './proposals/carry-out.js';
import { OpenProposal } from './proposals/open-proposal.js';
import { ProposalAnswers } from './proposals/proposal-answers.js';
import { ProposalDesk } from './proposals/proposal-desk.service.js';
import { ProposeMigration } from './proposals/propose-migration.js';
import { ProposeVersion } from './proposals/propose-version.js';
import { PublishVersion } from './proposals/publish-version.js';
import { VoidProposals } from './proposals/void-proposals.js';
import { WaitingProposals } from './proposals/waiting-proposals.js';
import { WorkflowLapses } from './proposals/workflow-lapses.js';
import { WorkflowProposalRepository } from './proposals/workflow-proposal.repository.js';
import { WorkflowReading } from './workflow-reading.service.js';
import { WorkflowRecordsRepository } from './workflow-records.repository.js';

@Module({
  imports: [AccessModule, CommitmentsModule, ConferencesModule],
  controllers: [
    WorkflowsController,
    WorkflowDraftsController,
    WorkflowMigrationsController,
    WorkflowProposalsController,
  ],
  providers: [
    AgreedMigrations,
    AgreeMigration,
    CarryOut,
    DraftDesk,
    DraftsInHand,
    DraftSteps,
    DryRun,
    LostMigrations,
    MigrateJob,
    MigrateOne,
    MigrationDesk,
    MigrationItemsRepository,
    MigrationListing,
    MigrationsInHand,
    MigrationSteps,
    MigrationTrial,
    OpenProposal,
    ProposalAnswers,
    ProposalDesk,
    ProposeMigration,
    ProposeVersion,
    PublishVersion,
    VersionPair,
    VoidProposals,
    WaitingProposals,
    WorkflowLapses,
    WorkflowDraftRepository,
    WorkflowMigrationRepository,
    WorkflowProposalRepository,
    WorkflowReading,
    WorkflowRecordsRepository,
  ],
  exports: [DraftDesk, MigrationDesk, MigrationTrial, ProposalDesk, WaitingProposals, WorkflowLapses, WorkflowReading],
})
export class WorkflowsModule {}
