import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Draft, DraftArea, DraftItem, DraftState } from './draft.js';

const SAVE_AREAS = `
  insert into import_area (id, draft_id, ordinal, heading, span_start, span_end)
  select r.id, $1, r.ordinal, r.heading, r.start, r."end"
  from jsonb_to_recordset($2::jsonb) as r (id uuid, ordinal integer, heading text, start integer, "end" integer)
  on conflict (id) do update set heading = excluded.heading`;

const SAVE_ITEMS = `
  insert into import_item (id, area_id, span_start, span_end, text, title, kind, bodies, leads, dropped, commitment_id)
  select r.id, r."areaId", r.start, r."end", r.text, r.title, r.kind, r.bodies, r.leads, r.dropped, r."commitmentId"
  from jsonb_to_recordset($1::jsonb) as r (id uuid, "areaId" uuid, start integer, "end" integer, text text, title text,
    kind text, bodies jsonb, leads jsonb, dropped boolean, "commitmentId" uuid)
  on conflict (id) do update set area_id = excluded.area_id, span_start = excluded.span_start,
    span_end = excluded.span_end, text = excluded.text, title = excluded.title, kind = excluded.kind,
    bodies = excluded.bodies, leads = excluded.leads, dropped = excluded.dropped,
    commitment_id = excluded.commitment_id`;

/** Writes drafts. */
@Injectable()
export class DraftWriterRepository {
  /** Adds a draft of the actor's side with everything in it. */
  async add(tx: Transaction, actor: Actor, draft: Omit<Draft, 'earlier'>): Promise<void> {
    await tx.rows(
      `insert into import_draft (id, session_id, side_id, language, name, source_text, source_sha256, state, version,
         created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        draft.id,
        draft.session.id,
        actor.sideId,
        draft.language,
        draft.name,
        draft.source,
        draft.sha256,
        draft.state,
        draft.version,
        actor.accountId,
        draft.createdAt,
      ],
    );
    await this.saveAreas(tx, draft.id, draft.areas);
    await this.saveItems(tx, draft.items);
  }

  /** Adds or rewrites areas of a draft. */
  async saveAreas(tx: Transaction, draftId: string, areas: readonly DraftArea[]): Promise<void> {
    if (areas.length > 0) await tx.rows(SAVE_AREAS, [draftId, JSON.stringify(areas)]);
  }

  /** Adds or rewrites items. */
  async saveItems(tx: Transaction, items: readonly DraftItem[]): Promise<void> {
    if (items.length > 0) await tx.rows(SAVE_ITEMS, [JSON.stringify(items)]);
  }

  /** Takes items out for good, as a merge does with its second. */
  async removeItems(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.rows('delete from import_item where id = any($1::uuid[])', [ids]);
  }

  /** Moves a draft on to its next version and state. */
  async moveOn(tx: Transaction, draftId: string, version: number, state: DraftState): Promise<void> {
    await tx.rows('update import_draft set version = $2, state = $3 where id = $1', [draftId, version, state]);
  }
}
