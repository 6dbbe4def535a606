export { COMMITMENTS_ENTITIES } from './commitments.entities.js';
export { CommitmentsModule } from './commitments.module.js';
export { DefinitionLibrary, type DefinitionName, DefinitionsRefused } from './definitions/definition-library.js';
export { storedDefinition } from './definitions/stored-definition.js';
export { WorkflowDefinitionRepository } from './definitions/workflow-definition.repository.js';
export { denied } from './denied.js';
export { type Moved, MoveService, type MoveWish } from './moves/move.service.js';
export { type Helper, helpersFor } from './moves/helping-post.js';
export { type MovesAtHand, OpenMovesService } from './moves/open-moves.service.js';
export type { CommitmentInHand } from './store/commitment-in-hand.js';
export { type BroughtFacts, FactsAtHand } from './store/facts-at-hand.js';
export { CommitmentStore } from './store/commitment-store.js';
export { type Decided, DecisionWriter } from './store/decision-writer.js';
export { LinkedCommitments } from './store/linked-commitments.js';
export { type ProposalContent, ProposalContentRepository } from './store/proposal-content.repository.js';
export type { RecordAuthor } from './store/record-author.js';
export { recordsOf } from './store/records-of.js';
export { type RunningCommitment, RunningCommitmentsRepository } from './store/running-commitments.repository.js';
export { PAST_OF_P } from './store/project-past.repository.js';
export { storedPast } from './store/stored-past.js';
export { anchorOf, newAnchorSecret, newSalt, sealLink, sealPayload } from './store/seal.js';
export { SharedEvidenceRepository } from './store/shared-evidence.repository.js';
export { namedIn, TermsAtHandRepository } from './store/terms-at-hand.repository.js';
export { unwritten } from './store/unwritten.js';
export { type AfterChange, VoidChanged } from './store/void-changed.js';
export type {
  AgreedDeadlineView,
  AssignmentView,
  CommitmentView,
  EvidenceView,
  LinkView,
  SidePositionView,
  SourceView,
  StatementView,
  TextView,
} from './read/commitment-view.js';
export { CommitmentPageService } from './read/commitment-page.service.js';
export type { DeadlineView } from './read/deadline-view.js';
export { HistoryService } from './read/history.service.js';
export {
  DEADLINE_CLASSES,
  type DeadlineClass,
  type LedgerFilter,
  MY_PARTS,
  type MyPart,
  NO_FILTER,
} from './read/ledger-filter.js';
export { ledgerFilter, LedgerFilterQuery } from './read/dto/ledger-query.dto.js';
export type { AreaCount, LeadView, LedgerCounts, LedgerPage, LedgerRow, LedgerRows } from './read/ledger-view.js';
export { LedgerService } from './read/ledger.service.js';
export {
  type MyWorkView,
  type ProposalTask,
  type Task,
  TASK_GROUPS,
  type TaskGroup,
  type TaskGroupPage,
  type TaskGroupView,
  type TaskPart,
} from './read/my-work-view.js';
export { MyWorkService } from './read/my-work.service.js';
export type { AsOf } from './read/past/as-of.js';
export { type AsOfWish, chooseAsOf } from './read/past/choose-as-of.js';
export { PastCommitmentService } from './read/past/past-commitment.service.js';
export type { PositionView } from './read/position-view.js';
export type { ConsentView, ProposalView, ProposerView } from './read/proposal-view.js';
export { subjectLabel } from './read/subject-label.js';
export { readMark, writeMark } from './read/record-mark.js';
export type { HistorySpan, RecordAuthorView, RecordMark, RecordPage, RecordView } from './read/record-view.js';
export { ScheduleReader } from './read/schedule-reader.js';
export type {
  AreaOverview,
  CommitmentShape,
  ReturnState,
  SessionOverview,
  SideReturns,
} from './read/session-overview-view.js';
export { SessionOverviewService } from './read/session-overview.service.js';
export type { ScheduleView, SideSchedule } from './read/side-schedule.js';
export { readTaskMark, TASK_MARK, type TaskMark, writeTaskMark } from './read/task-mark.js';
export type { PathStep } from './read/walked-path.js';
export { definitionFaultLine } from './definitions/definition-fault-words.js';
export {
  checkDefinitionText,
  type DefinitionFileFault,
  parseDefinitionText,
  readDefinitionFiles,
} from './definitions/read-definition-files.js';
export type { DiagramSituation, SideInDiagram } from './diagram/diagram-situation.js';
export { type PictureOptions, workflowPicture } from './diagram/workflow-picture.js';
