import { ComparePages } from './compare.pages.js';
import { DraftEntryPages } from './draft-entries.pages.js';
import { DraftPages } from './drafts.pages.js';
import { MigrationPages } from './migrations.pages.js';
import { RehearsalPages } from './rehearsal.pages.js';
import { WorkflowProposalPages } from './workflow-proposals.pages.js';

/** Controllers of authoring, for the module of the rooms. */
export const WORKFLOW_PAGES = [
  ComparePages,
  DraftPages,
  DraftEntryPages,
  MigrationPages,
  RehearsalPages,
  WorkflowProposalPages,
];
