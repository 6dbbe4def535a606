import { CreateDirectory1795000000001 } from '../../../migrations/1795000000001-create-directory.js';
import { CreateCommitments1795000000002 } from '../../../migrations/1795000000002-create-commitments.js';
import { CreateHistory1795000000003 } from '../../../migrations/1795000000003-create-history.js';
import { CreateAccess1795000000004 } from '../../../migrations/1795000000004-create-access.js';
import { CreatePostRoom1795000000005 } from '../../../migrations/1795000000005-create-post-room.js';
import { CreateReportsAndImports1795000000006 } from '../../../migrations/1795000000006-create-reports-and-imports.js';
import { FenceSides1795000000007 } from '../../../migrations/1795000000007-fence-sides.js';
import { CreateInvitations1795000000008 } from '../../../migrations/1795000000008-create-invitations.js';
import { CreateWorkflowDrafts1795000000009 } from '../../../migrations/1795000000009-create-workflow-drafts.js';
import { CreateTimerFirings1795000000011 } from '../../../migrations/1795000000011-create-timer-firings.js';
import { CreatePast1795000000012 } from '../../../migrations/1795000000012-create-past.js';
import { NameTimerFirings1795000000015 } from '../../../migrations/1795000000015-name-timer-firings.js';
import { LapseWorkflowProposals1795000000016 } from '../../../migrations/1795000000016-lapse-workflow-proposals.js';
import { ChainWorkflowRecords1795000000017 } from '../../../migrations/1795000000017-chain-workflow-records.js';
import { RenderSentences1795000000031 } from '../../../migrations/1795000000031-render-sentences.js';
import { KeepFormerNames1795000000044 } from '../../../migrations/1795000000044-keep-former-names.js';
import { EditionKnownAt1795000000041 } from '../../../migrations/1795000000041-edition-known-at.js';
import { PageLists1795000000042 } from '../../../migrations/1795000000042-page-lists.js';

/** Every migration, oldest first. Listed by hand: a file that is not here is never run by accident. */
export const MIGRATIONS = [
  CreateDirectory1795000000001,
  CreateCommitments1795000000002,
  CreateHistory1795000000003,
  CreateAccess1795000000004,
  CreatePostRoom1795000000005,
  CreateReportsAndImports1795000000006,
  FenceSides1795000000007,
  CreateInvitations1795000000008,
  CreateWorkflowDrafts1795000000009,
  CreateTimerFirings1795000000011,
  CreatePast1795000000012,
  NameTimerFirings1795000000015,
  LapseWorkflowProposals1795000000016,
  ChainWorkflowRecords1795000000017,
  RenderSentences1795000000031,
  EditionKnownAt1795000000041,
  PageLists1795000000042,
  KeepFormerNames1795000000044,
];
