import { Module } from '@nestjs/common';
import { AccessModule } from '../../src/modules/access/index.js';
import { ConferencesModule } from '../../src/modules/conferences/index.js';
import { DirectoryModule } from '../../src/modules/directory/index.js';
import { ImportsModule } from '../../src/modules/imports/index.js';
import { LoadingModule } from '../../src/modules/loading/index.js';
import { FrameRepository } from '../../src/modules/rooms/frame/frame.repository.js';
import { PageFaultsService } from '../../src/modules/rooms/frame/page-faults.service.js';
import { ViewContextService } from '../../src/modules/rooms/frame/view-context.service.js';
import { ImportDesk } from '../../src/modules/rooms/import/import-desk.service.js';
import { IMPORT_PAGES } from '../../src/modules/rooms/import/import-pages.js';
import { PAGE_FAULTS } from '../../src/platform/http/page-faults.js';

/** The pages of imports alone, in the frame of the rooms. */
@Module({
  imports: [AccessModule, ConferencesModule, DirectoryModule, ImportsModule, LoadingModule],
  controllers: [...IMPORT_PAGES],
  providers: [
    FrameRepository,
    ImportDesk,
    PageFaultsService,
    ViewContextService,
    { provide: PAGE_FAULTS, useExisting: PageFaultsService },
  ],
  exports: [PAGE_FAULTS],
})
export class ImportRooms {}
