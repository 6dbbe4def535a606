import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Draft, DraftArea, DraftHead, DraftItem } from './draft.js';
import type { DraftPlace } from './draft-place.js';

const HEADS = `
  select d.id, s.number as "sessionNumber", d.language, d.name, d.state, d.version, d.created_at as "createdAt",
    (select count(*)::int from import_area a where a.draft_id = d.id) as areas,
    (select count(*)::int from import_item i join import_area a on a.id = i.area_id
       where a.draft_id = d.id and not i.dropped) as items
  from import_draft d join session s on s.id = d.session_id
  where s.conference_id = $1 and d.side_id = $2 and (d.created_at, d.id) < ($3, $4)
  order by d.created_at desc, d.id desc limit $5`;

const HEAD = `
  select d.id, json_build_object('id', s.id, 'number', s.number, 'heldOn', s.held_on) as session, d.language, d.name,
    d.source_text as source, d.source_sha256 as sha256, d.state, d.version, d.created_at as "createdAt",
    (select json_build_object('id', e.id, 'name', e.name, 'state', e.state, 'identical', e.source_sha256 = d.source_sha256)
      from import_draft e join session w on w.id = e.session_id
      where w.conference_id = s.conference_id and e.side_id = d.side_id and (e.created_at, e.id) < (d.created_at, d.id)
        and (e.source_sha256 = d.source_sha256 or (e.session_id = d.session_id and e.name = d.name))
      order by e.source_sha256 = d.source_sha256 desc, e.created_at desc, e.id desc limit 1) as earlier
  from import_draft d join session s on s.id = d.session_id
  where d.id = $1 and s.conference_id = $2 and d.side_id = $3`;

const AREAS = `
  select id, ordinal, heading, coalesce(span_start, 0) as start, coalesce(span_end, 0) as "end"
  from import_area where draft_id = $1 order by ordinal`;

const ITEMS = `
  select i.id, i.area_id as "areaId", i.span_start as start, i.span_end as "end", i.text, i.title, i.kind, i.bodies,
    i.leads, i.dropped, i.commitment_id as "commitmentId"
  from import_item i join import_area a on a.id = i.area_id where a.draft_id = $1 order by i.span_start`;

/** Reads drafts. Row-level security fences them to their side; the conference is asked for beside it, since sides of two may share a name. */
@Injectable()
export class DraftRepository {
  /** Newest first, from behind `after` on. */
  async list(tx: Transaction, actor: Actor, after: DraftPlace | null, limit: number): Promise<DraftHead[]> {
    const { createdAt, id } = after ?? { createdAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
    return tx.rows<DraftHead>(HEADS, [actor.conferenceId, actor.sideId, createdAt, id, limit]);
  }

  /** Locks the draft until the transaction ends; false where the actor's side has none with this id. */
  async lock(tx: Transaction, actor: Actor, id: string): Promise<boolean> {
    const locked = await tx.rows('select 1 from import_draft where id = $1 and side_id = $2 for no key update', [
      id,
      actor.sideId,
    ]);
    return locked.length === 1;
  }

  /** The whole draft, or null where the actor's side has none with this id in this conference. */
  async read(tx: Transaction, actor: Actor, id: string): Promise<Draft | null> {
    const head = (await tx.rows<Omit<Draft, 'areas' | 'items'>>(HEAD, [id, actor.conferenceId, actor.sideId]))[0];
    if (head === undefined) return null;
    const areas = await tx.rows<DraftArea>(AREAS, [id]);
    const items = await tx.rows<DraftItem>(ITEMS, [id]);
    return { ...head, areas, items };
  }
}
