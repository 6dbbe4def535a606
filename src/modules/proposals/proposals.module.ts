import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { OwnOwnersController } from './own-owners.controller.js';
import { OwnOwnersService } from './own-owners.service.js';
import { ProposalDecision } from './proposal-decision.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';
import { ProposalsController } from './proposals.controller.js';
import { SubjectTerms } from './subject-terms.js';

@Module({
  imports: [AccessModule, CommitmentsModule],
  controllers: [ProposalsController, OwnOwnersController],
  providers: [OwnOwnersService, ProposalDecision, ProposalRepository, ProposalService, SubjectTerms],
  exports: [OwnOwnersService, ProposalService],
})
export class ProposalsModule {}
