import { Module } from '@nestjs/common';
import { AccessModule } from '../../src/modules/access/index.js';
import { CommitmentsModule } from '../../src/modules/commitments/index.js';
import { ConferencesModule } from '../../src/modules/conferences/index.js';
import { FrameRepository } from '../../src/modules/rooms/frame/frame.repository.js';
import { PageFaultsService } from '../../src/modules/rooms/frame/page-faults.service.js';
import { ViewContextService } from '../../src/modules/rooms/frame/view-context.service.js';
import { DraftPagesDesk } from '../../src/modules/rooms/settings/workflows/draft-desk-pages.service.js';
import { WORKFLOW_PAGES } from '../../src/modules/rooms/settings/workflows/workflow-pages.js';
import { WorkflowsModule } from '../../src/modules/workflows/index.js';
import { RehearsalModule } from '../../src/modules/rehearsal/index.js';
import { PAGE_FAULTS } from '../../src/platform/http/page-faults.js';

/** The pages of authoring alone, in the frame of the rooms. */
@Module({
  imports: [AccessModule, CommitmentsModule, ConferencesModule, RehearsalModule, WorkflowsModule],
  controllers: [...WORKFLOW_PAGES],
  providers: [
    DraftPagesDesk,
    FrameRepository,
    PageFaultsService,
    ViewContextService,
    { provide: PAGE_FAULTS, useExisting: PageFaultsService },
  ],
  exports: [PAGE_FAULTS],
})
export class WorkflowRooms {}
