import { Assignment } from './assignment.entity.js';
import { CommitmentLink } from './commitment-link.entity.js';
import { CommitmentText } from './commitment-text.entity.js';
import { Commitment } from './commitment.entity.js';
import { Consent } from './consent.entity.js';
import { DeadlineRow } from './deadline.entity.js';
import { Evidence } from './evidence.entity.js';
import { PositionRow } from './position.entity.js';
import { Proposal } from './proposal.entity.js';
import { RecordRow } from './record.entity.js';
import { Statement } from './statement.entity.js';
import { WorkflowDefinition } from './workflow-definition.entity.js';

/** Entities of this module, for the data source: the aggregate of a commitment, which replay rebuilds as a whole. */
export const COMMITMENTS_ENTITIES = [
  WorkflowDefinition,
  Commitment,
  CommitmentText,
  Assignment,
  DeadlineRow,
  RecordRow,
  PositionRow,
  Statement,
  Evidence,
  Proposal,
  Consent,
  CommitmentLink,
];
