import type { RecordBody } from '../../../domain/records/record-body.js';
import { projectAgreement } from './project-agreement.repository.js';
import { projectJointMove, projectPosition } from './project-position.repository.js';
import { projectConsent, projectEnding, projectOpening } from './project-proposal.repository.js';
import { projectDiscard, projectStatement } from './project-statement.repository.js';
import { projectAmendment, projectDeadline } from './project-terms.repository.js';
import type { Projecting } from './projecting.js';

/** Writes what one record means into the tables that pages read. The only writer of those tables, so that they follow the records. */
export function projectRecord(at: Projecting, body: RecordBody, conferenceId: string): Promise<void> {
  switch (body.kind) {
    case 'commitment_agreed':
      return projectAgreement(at, body, conferenceId);
    case 'commitment_amended':
      return projectAmendment(at, body);
    case 'deadline_set':
      return projectDeadline(at, body);
    case 'position_stated':
      return projectPosition(at, body);
    case 'joint_moved':
      return projectJointMove(at, body);
    case 'progress_reported':
    case 'statement_shared':
      return projectStatement(at, body);
    case 'draft_discarded':
      return projectDiscard(at, body);
    case 'proposal_opened':
      return projectOpening(at, body);
    case 'consent_given':
      return projectConsent(at, body);
    case 'proposal_declined':
    case 'proposal_rescinded':
    case 'proposal_voided':
      return projectEnding(at, body);
  }
}
