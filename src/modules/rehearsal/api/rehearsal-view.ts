import type { RehearsedDraft } from '../drafts/draft-rehearsals.service.js';
import type { RehearsalDto } from './dto/rehearsal.dto.js';

/** What came of a draft, as the API gives it; the transcript has an address of its own. */
export function rehearsalView({ draft, rehearsal }: RehearsedDraft, { months, seed }: Played): RehearsalDto {
  const { broken, counts, from, to, ofKind, invented, leftOut, moves, timers, closed, open, lines } = rehearsal;
  return {
    draft_id: draft.id,
    draft_version: draft.version,
    kind: draft.kind,
    months,
    seed,
    from,
    to,
    commitments: { of_kind: ofKind, invented, left_out: leftOut },
    counts,
    moves,
    timers,
    closed,
    never_closed: open,
    broken_promise: broken,
    transcript_lines: lines.length,
    transcript_lines_left_out: rehearsal.moreLines,
  };
}

interface Played {
  readonly months: number;
  readonly seed: number;
}
