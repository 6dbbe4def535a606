import { isDeepStrictEqual } from 'node:util';
import { isPrivate } from '../../../domain/records/is-private.js';
import { replay } from '../../../domain/records/replay.js';
import type { DefinitionOf } from '../../../domain/records/replay-definitions.js';
import { ReplayFault } from '../../../domain/records/replay-fault.js';
import type { RecordEntry } from '../../../domain/records/record-entry.js';
import type { ReplayDifference } from './replay-difference.js';
import { replayedPast, type ReplayedPast } from './replayed-past.js';
import { replayedRows, type ReplayedRows } from './replayed-rows.js';
import type { Flat, Keyed, StoredCommitment } from './stored-commitment.js';

const TABLES = {
  texts: 'text',
  assignments: 'assignment',
  positions: 'position',
  deadlines: 'deadline',
  statements: 'statement',
  evidence: 'evidence',
  proposals: 'proposal',
  consents: 'consent',
  links: 'commitment_link',
  past: 'past',
  wordings: 'wording',
} as const satisfies Partial<Record<keyof ReplayedRows | keyof ReplayedPast, string>>;

type Found = Omit<ReplayDifference, 'commitment'>;

/** Every difference between the stored rows of a commitment and what its records say. */
export function compareReplay(stored: StoredCommitment, definitions: DefinitionOf): readonly ReplayDifference[] {
  return differencesOf(stored, definitions).map((found) => ({ commitment: stored.number, ...found }));
}

function differencesOf(stored: StoredCommitment, definitions: DefinitionOf): readonly Found[] {
  if (definitions(stored.kind, stored.workflow_version) === null) {
    return [{ field: 'workflow', stored: `${stored.kind}.v${stored.workflow_version}`, replayed: null }];
  }
  const entries = stored.records.map((record) => entryOf(stored.id, record));
  try {
    const rows = replayedRows(replay(definitions, stored.sides, entries), entries);
    const replayed = { ...rows, ...replayedPast(stored, definitions, entries) };
    const tables = Object.entries(TABLES) as [keyof typeof TABLES, string][];
    return [
      ...stored.records.flatMap(wrapperDifferences),
      ...flatDifferences('commitment', stored.head, replayed.head),
      ...tables.flatMap(([kept, table]) => rowDifferences(table, stored[kept], replayed[kept])),
    ];
  } catch (error) {
    return [brokenHistory(error)];
  }
}

/** A payload that a hand has changed can fail anywhere in the replay, not only where it looks for faults. */
function brokenHistory(error: unknown): Found {
  if (error instanceof ReplayFault) {
    return { field: `record.${error.sequence}`, stored: error.code, replayed: error.detail };
  }
  return { field: 'record', stored: 'unreadable', replayed: error instanceof Error ? error.message : String(error) };
}

/** The columns beside the payload that say the same as the payload. */
function wrapperDifferences({
  sequence,
  kind,
  visibility,
  lane,
  payload,
}: StoredCommitment['records'][number]): Found[] {
  const says = isPrivate(payload) ? { visibility: 'side', lane: payload.side } : { visibility: 'shared', lane: '' };
  return flatDifferences(`record.${sequence}`, { kind, visibility, lane }, { kind: payload.kind, ...says });
}

/** Rows that only one of the two has, and every field in which they differ. */
export function rowDifferences(table: string, stored: readonly Keyed[], replayed: readonly Keyed[]): Found[] {
  const said = new Map(replayed.map(({ key, fields }) => [key, fields]));
  const there = new Map(stored.map(({ key, fields }) => [key, fields]));
  const keys = [...new Set([...said.keys(), ...there.keys()])];
  return keys.flatMap((key) => {
    const [is, should] = [there.get(key), said.get(key)];
    const field = `${table}.${key}`;
    if (is === undefined) return [{ field, stored: 'missing', replayed: 'present' }];
    if (should === undefined) return [{ field, stored: 'present', replayed: 'missing' }];
    return flatDifferences(field, is, should);
  });
}

function flatDifferences(at: string, stored: Flat, replayed: Flat): Found[] {
  return Object.keys(replayed)
    .filter((name) => !isDeepStrictEqual(stored[name], replayed[name]))
    .map((name) => ({ field: `${at}.${name}`, stored: stored[name], replayed: replayed[name] }));
}

function entryOf(commitmentId: string, record: StoredCommitment['records'][number]): RecordEntry {
  return {
    commitmentId,
    sequence: record.sequence,
    draft: record.draft,
    body: record.payload,
    actorId: record.actor_id,
    postId: record.post_id,
    sideId: record.side_id,
    effectiveOn: record.effective_on,
    recordedAt: record.recorded_at,
    visibility: record.visibility,
  };
}
