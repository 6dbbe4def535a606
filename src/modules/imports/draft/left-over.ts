import type { Span } from '../../../domain/importing/span.js';
import { findUnclaimed } from '../../../domain/importing/unclaimed.js';
import type { Draft } from './draft.js';

/** Passages of the source that no heading and no item covers, paragraph by paragraph. A dropped item still covers its own. */
export function leftOver(draft: Draft): Span[] {
  const claimed = [...draft.areas, ...draft.items].filter(({ start, end }) => end > start);
  return findUnclaimed(
    draft.source,
    claimed.sort((a, b) => a.start - b.start),
  );
}
