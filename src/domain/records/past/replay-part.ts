import type { SideId } from '../../shared/side-id.js';
import type { Projection } from '../projection.js';
import type { RecordEntry } from '../record-entry.js';
import { begin, finish } from '../replay.js';
import type { ReplayDraft } from '../replay-draft.js';
import { ReplayFault } from '../replay-fault.js';
import type { DefinitionOf } from '../replay-definitions.js';
import { type Replaying, replayRecord } from '../replay-record.js';

/**
 * Rebuilds a commitment from those of its records that were true and known at a point in the past, in order of sequence; null
 * where the agreement is not among them. One told late may be there without what it rests on: a deadline stands whatever its
 * version, and a decision that does not fit is left out of the list of proposals. Where joint state and positions stood then,
 * `tellPast` says.
 */
export function replayPart(
  definitions: DefinitionOf,
  sides: readonly SideId[],
  entries: Iterable<RecordEntry>,
): Projection | null {
  const replaying = { definitions, sides };
  let draft: ReplayDraft | null = null;
  for (const entry of entries) {
    if (entry.body.kind === 'commitment_agreed') draft ??= begin(definitions, sides, entry);
    else if (draft !== null) take(replaying, draft, entry);
  }
  return draft === null ? null : finish(sides, draft);
}

function take(replaying: Replaying, draft: ReplayDraft, entry: RecordEntry): void {
  const { body } = entry;
  try {
    replayRecord(replaying, draft, entry);
  } catch (error) {
    if (!(error instanceof ReplayFault) || error.code !== 'does_not_fit') throw error;
    if (body.kind !== 'deadline_set') return;
    const { version, deadline, reason, reasonLanguage = null, demonstration } = body;
    draft.deadlines.push({ version, deadline, reason, reasonLanguage, demonstration, setOn: entry.effectiveOn });
  }
}
