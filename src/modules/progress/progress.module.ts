import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ProgressController } from './progress.controller.js';
import { ReportProgressService } from './report-progress.service.js';
import { StatementFiling } from './statement-filing.js';
import { StatementRepository } from './statement.repository.js';

@Module({
  imports: [AccessModule, CommitmentsModule],
  controllers: [ProgressController],
  providers: [ReportProgressService, StatementFiling, StatementRepository],
  exports: [ReportProgressService],
})
export class ProgressModule {}
