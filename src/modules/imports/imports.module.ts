import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConferencesModule } from '../conferences/index.js';
import { DirectoryModule } from '../directory/index.js';
import { AcceptDraft } from './accept/accept-draft.service.js';
import { AcceptancePlanner } from './accept/acceptance-plan.service.js';
import { AcceptanceRecords } from './accept/acceptance-records.service.js';
import { AcceptanceRepository } from './accept/acceptance.repository.js';
import { CommitmentRegistrar } from './accept/commitment-registrar.service.js';
import { DraftEditsController } from './api/draft-edits.controller.js';
import { DraftSettlingController } from './api/draft-settling.controller.js';
import { ImportsController } from './api/imports.controller.js';
import { ImporterRepository } from './by-command/importer.repository.js';
import { ImportByCommand } from './by-command/import-by-command.service.js';
import { DraftInHand } from './draft/draft-in-hand.js';
import { DraftWriterRepository } from './draft/draft-writer.repository.js';
import { DraftRepository } from './draft/draft.repository.js';
import { DraftEditor } from './edit/draft-editor.service.js';
import { ImportService } from './import.service.js';
import { DocumentReader } from './thread/document-reader.service.js';

@Module({
  imports: [AccessModule, CommitmentsModule, ConferencesModule, DirectoryModule],
  controllers: [ImportsController, DraftEditsController, DraftSettlingController],
  providers: [
    AcceptDraft,
    AcceptancePlanner,
    AcceptanceRecords,
    AcceptanceRepository,
    CommitmentRegistrar,
    DocumentReader,
    DraftEditor,
    DraftInHand,
    DraftRepository,
    DraftWriterRepository,
    ImportByCommand,
    ImporterRepository,
    ImportService,
  ],
  exports: [AcceptDraft, DraftEditor, ImportByCommand, ImportService],
})
export class ImportsModule {}
