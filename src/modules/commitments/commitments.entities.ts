import { Assignment } from './assignment.entity.js';
import { CommitmentLink } from './commitment-link.entity.js';
import { CommitmentPast } from './commitment-past.entity.js';
import { CommitmentText } from './commitment-text.entity.js';
import { CommitmentWording } from './commitment-wording.entity.js';
import { Commitment } from './commitment.entity.js';
import { Consent } from './consent.entity.js';
import { DeadlineRow } from './deadline.entity.js';
import { Evidence } from './evidence.entity.js';
import { PositionRow } from './position.entity.js';
import { PrivateChain } from './private-chain.entity.js';
import { Proposal } from './proposal.entity.js';
import { RecordRow } from './record.entity.js';
import { Statement } from './statement.entity.js';
import { WorkflowDefinition } from './workflow-definition.entity.js';

/** Entities of this module, for the data source: the aggregate of a commitment, which replay rebuilds as a whole. */
export const COMMITMENTS_ENTITIES = [
  WorkflowDefinition,
  Commitment,
  CommitmentText,
  CommitmentPast,
  CommitmentWording,
  Assignment,
  DeadlineRow,
  RecordRow,
  PrivateChain,
  PositionRow,
  Statement,
  Evidence,
  Proposal,
  Consent,
  CommitmentLink,
];
