export { blankDocument } from './drafts/blank-document.js';
export { DraftDesk, type DraftWish } from './drafts/draft-desk.service.js';
export type { CheckedDraft, DraftHead, DraftState } from './drafts/workflow-draft.js';
export { MigrationDesk, type MigrationWish } from './migrations/migration-desk.service.js';
export type {
  DryRunLine,
  DryRunPage,
  ItemDetail,
  ItemState,
  MigrationItem,
  MigrationState,
  WorkflowMigration,
} from './migrations/workflow-migration.js';
export { MigrationTrial, type TrialReport } from './migrations/migration-trial.service.js';
export type { Answer } from './proposals/proposal-answers.js';
export { type AskedOfSide, WaitingProposals } from './proposals/waiting-proposals.js';
export { WorkflowLapses } from './proposals/workflow-lapses.js';
export { ProposalDesk } from './proposals/proposal-desk.service.js';
export { contentHashOf } from './proposals/content-hash.js';
export { definitionOf, type VersionContent } from './proposals/version-content.js';
export type { WorkflowProposal, WorkflowProposalHead, WorkflowProposalState } from './proposals/workflow-proposal.js';
export { definitionYaml } from './yaml/definition-yaml.js';
export { documentOfYaml } from './yaml/document-of-yaml.js';
export type { Seen } from './side-of.js';
export { type ItemPage, WorkflowReading } from './workflow-reading.service.js';
export { sealedBody } from './records/chain-workflow-record.js';
export type { WorkflowRecordBodies, WorkflowRecordView } from './workflow-records.repository.js';
export { WORKFLOWS_ENTITIES } from './workflows.entities.js';
export { WorkflowsModule } from './workflows.module.js';
