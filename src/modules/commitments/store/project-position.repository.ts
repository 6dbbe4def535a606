import type { RecordedPosition } from '../../../domain/records/record-body.js';
import type { JointMoved } from '../../../domain/workflow/effect.js';
import { changeRows } from './change-rows.js';
import type { Projecting } from './projecting.js';

/** Writes a side's own position. */
export async function projectPosition(at: Projecting, record: RecordedPosition): Promise<void> {
  const { waitingFor, language = null } = record;
  await changeRows(
    at,
    { table: 'position', rows: 1 },
    `update "position" set state = $3, since_on = $4, waiting_for = $5, waiting_language = $6
     where commitment_id = $1 and side_id = $2`,
    [at.commitmentId, record.side, record.to, at.author.on, waitingFor, waitingFor === null ? null : language],
  );
}

/** Ends the proposal and sets every position; a side already there keeps the day it came there. */
export async function projectJointMove(at: Projecting, record: JointMoved): Promise<void> {
  const [changed] = await at.tx.rows<{ proposals: number }>(
    `with ended as (
       update proposal set state = 'accepted', decided_at = $3, decided_by = $4
       where id = $2 and commitment_id = $1 and state = 'open' returning 1),
     settled as (
     update "position" set state = $5, since_on = $6, waiting_for = null, waiting_language = null
     where commitment_id = $1 and $5::text is not null and state is distinct from $5)
     select count(*)::int as proposals from ended`,
    [at.commitmentId, record.proposalId, at.author.at, at.author.sideId, record.setsPosition, at.author.on],
  );
  if (changed?.proposals !== 1)
    throw new Error(`commitment ${at.commitmentId}: moved by proposal ${record.proposalId}, which is not open`);
}
