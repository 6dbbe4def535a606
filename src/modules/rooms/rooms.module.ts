import { Global, Module } from '@nestjs/common';
import { PAGE_FAULTS } from '../../platform/http/page-faults.js';
import { AccessModule } from '../access/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConferencesModule } from '../conferences/index.js';
import { DirectoryModule } from '../directory/index.js';
import { ImportsModule } from '../imports/index.js';
import { MailModule } from '../mail/index.js';
import { ProgressModule } from '../progress/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { RehearsalModule } from '../rehearsal/index.js';
import { RemindersModule } from '../reminders/index.js';
import { ReportsModule } from '../reports/index.js';
import { TimersModule } from '../timers/index.js';
import { WorkflowsModule } from '../workflows/index.js';
import { CommitmentDesk } from './commitment/commitment-desk.service.js';
import { CommitmentPages } from './commitment/commitment.pages.js';
import { MatterSurroundings } from './commitment/matter-surroundings.js';
import { PastDesk } from './commitment/past-desk.service.js';
import { MovePages } from './commitment/moves.pages.js';
import { ProposalAnswerPages } from './commitment/proposal-answers.pages.js';
import { ProposalPlaceRepository } from './commitment/proposal-place.repository.js';
import { ProposePages } from './commitment/propose/propose.pages.js';
import { IMPORT_PAGES } from './import/import-pages.js';
import { ImportDesk } from './import/import-desk.service.js';
import { FrameRepository } from './frame/frame.repository.js';
import { PageFaultsService } from './frame/page-faults.service.js';
import { ViewContextService } from './frame/view-context.service.js';
import { LedgerPages } from './ledger/ledger.pages.js';
import { TimerTaskPages } from './my-work/timer-tasks.pages.js';
import { MyWorkPages } from './my-work/my-work.pages.js';
import { DiscardPages } from './report/discard.pages.js';
import { DraftDesk } from './report/draft-desk.service.js';
import { NoChangePages } from './report/no-change.pages.js';
import { OwnStatementRepository } from './report/own-statement.repository.js';
import { ReportPages } from './report/report.pages.js';
import { SharePages } from './report/share.pages.js';
import { AccessibilityPages } from './accessibility/accessibility.pages.js';
import { OutboxPages } from './outbox/outbox.pages.js';
import { SessionPages } from './session/session.pages.js';
import { SessionReading } from './session/session-reading.js';
import { AccountPages } from './settings/account.pages.js';
import { PostHoldersRepository } from './settings/post-holders.repository.js';
import { SettingsPages } from './settings/settings.pages.js';
import { SettingsReading } from './settings/settings-reading.js';
import { DraftPagesDesk } from './settings/workflows/draft-desk-pages.service.js';
import { WORKFLOW_PAGES } from './settings/workflows/workflow-pages.js';
import { Door } from './sign-in/door.service.js';
import { SignInPages } from './sign-in/sign-in.pages.js';
import { WelcomePages } from './welcome/welcome.pages.js';

@Global()
@Module({
  imports: [
    AccessModule,
    CommitmentsModule,
    ConferencesModule,
    ProgressModule,
    ProposalsModule,
    RemindersModule,
    DirectoryModule,
    ImportsModule,
    MailModule,
    RehearsalModule,
    ReportsModule,
    TimersModule,
    WorkflowsModule,
  ],
  controllers: [
    ...WORKFLOW_PAGES,
    ...IMPORT_PAGES,
    CommitmentPages,
    DiscardPages,
    LedgerPages,
    MovePages,
    MyWorkPages,
    TimerTaskPages,
    NoChangePages,
    ProposalAnswerPages,
    ProposePages,
    ReportPages,
    SharePages,
    SignInPages,
    AccessibilityPages,
    AccountPages,
    OutboxPages,
    SessionPages,
    SettingsPages,
    WelcomePages,
  ],
  providers: [
    ImportDesk,
    CommitmentDesk,
    Door,
    DraftDesk,
    DraftPagesDesk,
    FrameRepository,
    MatterSurroundings,
    OwnStatementRepository,
    PastDesk,
    ProposalPlaceRepository,
    PageFaultsService,
    PostHoldersRepository,
    SessionReading,
    SettingsReading,
    ViewContextService,
    { provide: PAGE_FAULTS, useExisting: PageFaultsService },
  ],
  exports: [PAGE_FAULTS],
})
export class RoomsModule {}
