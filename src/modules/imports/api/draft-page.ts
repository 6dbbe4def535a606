import type { Actor } from '../../../domain/shared/actor.js';
import { type CursorQuery, cutPage } from '../../../platform/http/cursor-page.js';
import { draftCursor, draftPlace } from '../draft/draft-place.js';
import type { ImportService } from '../import.service.js';
import { type DraftPageView, draftLineView } from './dto/draft.view.js';

/** One page of the drafts of the actor's side, with the cursor of the next. Throws invalid_input for a cursor of another list. */
export async function draftPage(
  imports: ImportService,
  actor: Actor,
  { cursor, limit }: CursorQuery,
): Promise<DraftPageView> {
  const { items, next } = cutPage(await imports.list(actor, draftPlace(cursor), limit + 1), limit);
  return { items: items.map(draftLineView), next_cursor: next === null ? null : draftCursor(next) };
}
