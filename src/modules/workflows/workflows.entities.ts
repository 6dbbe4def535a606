import { WorkflowChain } from './entities/workflow-chain.entity.js';
import { WorkflowConsent } from './entities/workflow-consent.entity.js';
import { WorkflowDraft } from './entities/workflow-draft.entity.js';
import { WorkflowMigrationItem } from './entities/workflow-migration-item.entity.js';
import { WorkflowMigration } from './entities/workflow-migration.entity.js';
import { WorkflowProposal } from './entities/workflow-proposal.entity.js';
import { WorkflowRecord } from './entities/workflow-record.entity.js';

/** Tables of this module. */
export const WORKFLOWS_ENTITIES = [
  WorkflowDraft,
  WorkflowMigration,
  WorkflowMigrationItem,
  WorkflowProposal,
  WorkflowConsent,
  WorkflowChain,
  WorkflowRecord,
];
