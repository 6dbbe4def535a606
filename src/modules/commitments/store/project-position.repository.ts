import type { PositionStated } from '../../../domain/workflow/effect.js';
import type { JointMoved } from '../../../domain/workflow/effect.js';
import type { Projecting } from './projecting.js';

/** Writes a side's own position. */
export async function projectPosition(at: Projecting, record: PositionStated): Promise<void> {
  await at.tx.rows(
    `update "position" set state = $3, since_on = $4, waiting_for = $5 where commitment_id = $1 and side_id = $2`,
    [at.commitmentId, record.side, record.to, at.author.on, record.waitingFor],
  );
}

/** Ends the proposal and sets every position; a side already there keeps the day it came there. */
export async function projectJointMove(at: Projecting, record: JointMoved): Promise<void> {
  await at.tx.rows(
    `with ended as (
       update proposal set state = 'accepted', decided_at = $3, decided_by = $4 where id = $2)
     update "position" set state = $5, since_on = $6, waiting_for = null
     where commitment_id = $1 and $5::text is not null and state is distinct from $5`,
    [at.commitmentId, record.proposalId, at.author.at, at.author.sideId, record.setsPosition, at.author.on],
  );
}
