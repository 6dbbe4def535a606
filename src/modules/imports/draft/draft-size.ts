import type { ProposedSplit } from '../../../domain/importing/proposed-split.js';

/**
 * The most that one draft holds. A memorandum has some dozen areas and a hundred items; who has more is helped by two
 * drafts, which can be corrected and accepted one by one. Passages are what neither a heading nor an item covers.
 */
export const DRAFT_HOLDS = { areas: 500, items: 3_000, passages: 20_000 } as const;

/** Why a text is not made a draft although it was read: it holds more than one can be corrected. */
export interface TooMany {
  readonly ok: false;
  readonly code: 'too_many';
  readonly found: { readonly areas: number; readonly items: number; readonly passages: number };
  readonly most: typeof DRAFT_HOLDS;
  readonly wayOut: 'divide_the_document';
}

/** The fault of a split that is more than one draft holds, with what was found; null where it fits. */
export function tooMany({ areas, unclaimed }: ProposedSplit): TooMany | null {
  const items = areas.reduce((sum, { commitments }) => sum + commitments.length, 0);
  const found = { areas: areas.length, items, passages: unclaimed.length };
  const { areas: mostAreas, items: mostItems, passages: mostPassages } = DRAFT_HOLDS;
  if (found.areas <= mostAreas && items <= mostItems && found.passages <= mostPassages) return null;
  return { ok: false, code: 'too_many', found, most: DRAFT_HOLDS, wayOut: 'divide_the_document' };
}
