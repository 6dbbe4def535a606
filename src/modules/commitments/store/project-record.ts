import type { RecordBody } from '../../../domain/records/record-body.js';
import { projectAgreement } from './project-agreement.repository.js';
import { projectJointMove, projectPosition } from './project-position.repository.js';
import { projectLinks, projectMigration } from './project-links.repository.js';
import { projectAcceptance, projectConsent, projectEnding, projectOpening } from './project-proposal.repository.js';
import { projectDiscard, projectStatement } from './project-statement.repository.js';
import { projectAmendment, projectDeadline } from './project-terms.repository.js';
import type { Projecting } from './projecting.js';

/** Writes what one record means into the tables that pages read. The only writer of those tables, so that they follow the records. */
export async function projectRecord(at: Projecting, body: RecordBody, conferenceId: string): Promise<void> {
  const proposalId = acceptedBy(body);
  if (proposalId !== undefined) await projectAcceptance(at, proposalId);
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
    case 'proposal_superseded':
    case 'proposal_lapsed':
    case 'proposal_voided':
      return projectEnding(at, body);
    case 'commitment_split':
    case 'commitment_merged':
    case 'commitment_linked':
      return projectLinks(at, body);
    case 'workflow_migrated':
      return projectMigration(at, body);
  }
}

/** The proposal that a change of terms carries out; a joint move ends its own. */
function acceptedBy(body: RecordBody): string | undefined {
  switch (body.kind) {
    case 'deadline_set':
    case 'commitment_amended':
    case 'commitment_split':
    case 'commitment_merged':
      return body.proposalId;
    case 'workflow_migrated':
      return body.migrationId === undefined ? body.proposalId : undefined;
    default:
      return undefined;
  }
}
