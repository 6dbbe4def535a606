import type { CommitmentAgreed } from '../../../domain/records/record-body.js';
import { changeRows } from './change-rows.js';
import type { Projecting } from './projecting.js';
import { projectAssignments, projectTexts } from './project-terms.repository.js';

/** The first record of a commitment makes its rows: texts, parts, and a position without a statement for every side. */
export async function projectAgreement(at: Projecting, record: CommitmentAgreed, conferenceId: string): Promise<void> {
  await changeRows(
    at,
    { table: 'commitment', rows: 1 },
    `insert into commitment (id, conference_id, session_id, area_id, number, kind, workflow_version, authoritative,
       joint_state, standing, version, agreed_on, source, instrument, search_text)
     select $1, $2, s.id, a.id, $5, $6, $7, $8, $9, 'no_report', 0, $10, $11, $12, ''
     from session s join area a on a.session_id = s.id and a.number = $4
     where s.conference_id = $2 and s.number = $3`,
    [
      at.commitmentId,
      conferenceId,
      record.sessionNumber,
      record.areaNumber,
      record.number,
      record.commitmentKind,
      record.workflowVersion,
      record.authoritative,
      record.initialJoint,
      at.author.on,
      record.source === null ? null : JSON.stringify(record.source),
      record.instrument,
    ],
  );
  await at.tx.rows(`insert into "position" (commitment_id, side_id) select $1, id from side where conference_id = $2`, [
    at.commitmentId,
    conferenceId,
  ]);
  await projectTexts(at, record.texts);
  await projectAssignments(at, record.assignments);
}
