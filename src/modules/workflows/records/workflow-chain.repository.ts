import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newAnchorSecret } from '../../commitments/index.js';
import type { ChainEnd, ChainEnds, Chained } from './chain-workflow-record.js';

const BEGIN = `insert into workflow_chain (conference_id, lane, records, head, secret) values ($1, $2, 0, null, $3)
  on conflict do nothing`;

const TAKE = `select records, head, secret from workflow_chain where conference_id = $1 and lane = $2 for update`;

/**
 * The ends on which the next record is hung, locked until the transaction ends: records of a conference are appended one after
 * another. To be read in a transaction of the side, which alone can see its own.
 */
export async function takeEnds(tx: Transaction, conferenceId: string, sideId: SideId | null): Promise<ChainEnds> {
  const shared = await taken(tx, conferenceId, '');
  return { shared, own: sideId === null ? null : await taken(tx, conferenceId, sideId) };
}

/** Keeps where the chain of a record now ends. */
export async function keepEnd(tx: Transaction, conferenceId: string, { lane, hash }: Chained): Promise<void> {
  await tx.rows('update workflow_chain set records = records + 1, head = $3 where conference_id = $1 and lane = $2', [
    conferenceId,
    lane,
    hash,
  ]);
}

async function taken(tx: Transaction, conferenceId: string, lane: string): Promise<ChainEnd> {
  const secret = lane === '' ? null : newAnchorSecret();
  const found = (await tx.rows<ChainEnd>(TAKE, [conferenceId, lane]))[0];
  if (found !== undefined) return found;
  await tx.rows(BEGIN, [conferenceId, lane, secret]);
  const [begun] = await tx.rows<ChainEnd>(TAKE, [conferenceId, lane]);
  if (begun === undefined) throw new Error(`no chain of ${lane} in ${conferenceId}`);
  return begun;
}
