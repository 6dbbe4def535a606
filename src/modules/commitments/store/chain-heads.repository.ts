import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ChainHeads, PrivateHead } from './chain-heads.js';
import { newAnchorSecret } from './seal.js';

interface Row {
  readonly shared: string | null;
  readonly privately: Readonly<Record<SideId, PrivateHead>> | null;
}

const HEADS = `
  select (select r.hash from record r where r.commitment_id = $1 and r.sequence = $2 and r.lane = '' and r.draft = 0) as shared,
    (select json_object_agg(p.side_id, json_build_object('secret', p.secret, 'drafts', p.drafts, 'head', p.head))
       from private_chain p where p.commitment_id = $1 and p.side_id = any ($3::text[])) as privately`;

const SAVE = `
  insert into private_chain (commitment_id, side_id, secret, drafts, head)
  select $1, p.key, p.value ->> 'secret', (p.value ->> 'drafts')::int, p.value ->> 'head' from jsonb_each($2::jsonb) p
  on conflict (commitment_id, side_id) do update set drafts = excluded.drafts, head = excluded.head`;

/** The ends on which the next records are hung. Read them under the commitment's lock, in a transaction of the sides asked for. */
export async function readHeads(
  tx: Transaction,
  commitmentId: string,
  version: number,
  sides: readonly SideId[],
): Promise<ChainHeads> {
  const row = version === 0 ? undefined : (await tx.rows<Row>(HEADS, [commitmentId, version, sides]))[0];
  const known = row?.privately ?? {};
  const fresh = (): PrivateHead => ({ secret: newAnchorSecret(), drafts: 0, head: null });
  const privately = new Map(sides.map((side) => [side, known[side] ?? fresh()]));
  return { shared: row?.shared ?? null, privately, kept: new Set(Object.keys(known)) };
}

/** Keeps where private chains now end; nothing to do where none is new or longer. */
export async function saveHeads(
  tx: Transaction,
  commitmentId: string,
  before: ChainHeads,
  after: ChainHeads['privately'],
): Promise<void> {
  const moved = [...after].filter(([side, head]) => !before.kept.has(side) || head !== before.privately.get(side));
  if (moved.length > 0) await tx.rows(SAVE, [commitmentId, JSON.stringify(Object.fromEntries(moved))]);
}
