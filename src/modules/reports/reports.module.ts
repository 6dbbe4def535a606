import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConferencesModule } from '../conferences/index.js';
import { DirectoryModule } from '../directory/index.js';
import { EditionsController } from './editions/editions.controller.js';
import { LostEditions } from './editions/lost-editions.js';
import { RenderReportJob } from './editions/render-report.job.js';
import { ReportEditionRepository } from './editions/report-edition.repository.js';
import { ReportEditionService } from './editions/report-edition.service.js';
import { RollUpController } from './figures/roll-up.controller.js';
import { RollUpService } from './figures/roll-up.service.js';
import { ReportBuilder } from './model/report-builder.js';
import { ConferenceIdsRepository } from './read/conference-ids.repository.js';
import { ReportItemsRepository } from './read/report-items.repository.js';
import { ReportReader } from './read/report-reader.js';
import { RollUpGroupsRepository } from './read/roll-up-groups.repository.js';
import { ReportRenderers } from './render/report-renderers.js';
import { ReportCommand } from './report.command.js';

@Module({
  imports: [AccessModule, CommitmentsModule, ConferencesModule, DirectoryModule],
  controllers: [EditionsController, RollUpController],
  providers: [
    ConferenceIdsRepository,
    LostEditions,
    RenderReportJob,
    ReportBuilder,
    ReportCommand,
    ReportEditionRepository,
    ReportEditionService,
    ReportItemsRepository,
    ReportReader,
    ReportRenderers,
    RollUpGroupsRepository,
    RollUpService,
  ],
  exports: [ReportBuilder, ReportCommand, ReportEditionService, ReportRenderers, RollUpService],
})
export class ReportsModule {}
