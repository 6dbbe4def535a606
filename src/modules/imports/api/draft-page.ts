import type { Actor } from '../../../domain/shared/actor.js';
import { decodeMoment, encodeMoment, type Moment } from '../../../platform/http/cursor.js';
import type { DraftHead } from '../draft/draft.js';
import type { DraftPlace } from '../draft/draft.repository.js';
import type { ImportService } from '../import.service.js';
import { type DraftPageView, draftLineView } from './dto/draft.view.js';

/** Drafts of a page where the client names no limit. */
export const PAGE_LIMIT = 50;

/** One page of the drafts of the actor's side, with the cursor of the next. */
export async function draftPage(
  imports: ImportService,
  actor: Actor,
  wish: { readonly after: string | undefined; readonly limit: number },
): Promise<DraftPageView> {
  const heads = await imports.list(actor, placeOf(wish.after), wish.limit + 1);
  const shown = heads.slice(0, wish.limit);
  const last = shown.at(-1);
  const next = heads.length > wish.limit && last !== undefined ? encodeMoment(momentOf(last)) : null;
  return { items: shown.map(draftLineView), next };
}

function momentOf({ createdAt, id }: DraftHead): Moment {
  return { at: createdAt.toISOString(), id };
}

function placeOf(cursor: string | undefined): DraftPlace | null {
  const moment = decodeMoment(cursor);
  return moment === null ? null : { createdAt: new Date(moment.at), id: moment.id };
}
