import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConferencesModule } from '../conferences/index.js';
import { DirectoryModule } from '../directory/index.js';
import { WorkflowsModule } from '../workflows/index.js';
import { DraftRehearsalsController } from './api/draft-rehearsals.controller.js';
import { AgreedTermsRepository } from './drafts/agreed-terms.repository.js';
import { ConferenceToRehearse } from './drafts/conference-to-rehearse.js';
import { DraftRehearsals } from './drafts/draft-rehearsals.service.js';
import { RehearsalStage } from './thread/rehearsal-stage.service.js';

@Module({
  imports: [AccessModule, CommitmentsModule, ConferencesModule, DirectoryModule, WorkflowsModule],
  controllers: [DraftRehearsalsController],
  providers: [AgreedTermsRepository, ConferenceToRehearse, DraftRehearsals, RehearsalStage],
  exports: [DraftRehearsals],
})
export class RehearsalModule {}
