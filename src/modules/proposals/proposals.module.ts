import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ProposalDecision } from './proposal-decision.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';
import { ProposalsController } from './proposals.controller.js';

@Module({
  imports: [AccessModule, CommitmentsModule],
  controllers: [ProposalsController],
  providers: [ProposalDecision, ProposalRepository, ProposalService],
  exports: [ProposalService],
})
export class ProposalsModule {}
