import type { SideId } from '../shared/side-id.js';
import type { Definition } from '../workflow/definition.js';
import { deriveStanding } from '../workflow/derive-standing.js';
import { initialState, UNSTATED } from '../workflow/initial-state.js';
import type { ProjectedPosition, Projection } from './projection.js';
import type { RecordEntry } from './record-entry.js';
import type { ReplayDraft } from './replay-draft.js';
import { ReplayFault } from './replay-fault.js';
import { type DefinitionOf, onlyDefinition } from './replay-definitions.js';
import { replayRecord } from './replay-record.js';

/**
 * Rebuilds a commitment from its records, in order of sequence and draft, from the first one on. A prefix gives the commitment as it
 * was then; shared records alone, what every side knows. Linear in records. Throws ReplayFault naming the first sequence that
 * does not fit, under the definition given or, where it was migrated, those the function knows: a gap, a kind nobody knows, a record of another commitment or definition, a move or consent that the state
 * before it did not allow.
 */
export function replay(
  definition: Definition | DefinitionOf,
  sides: readonly SideId[],
  entries: Iterable<RecordEntry>,
): Projection {
  const definitions = typeof definition === 'function' ? definition : onlyDefinition(definition);
  const replaying = { definitions, sides };
  let draft: ReplayDraft | null = null;
  for (const entry of entries) {
    refuseGap(draft, entry);
    if (draft === null) draft = begin(definitions, sides, entry);
    else replayRecord(replaying, draft, entry);
  }
  if (draft === null) throw new ReplayFault('empty', 0, 'no records');
  return finish(sides, draft);
}

/** Shared records count within the commitment, private ones within their side. */
function refuseGap(draft: ReplayDraft | null, entry: RecordEntry): void {
  const { sequence, commitmentId, sideId } = entry;
  const version = draft?.state.version ?? 0;
  if (entry.visibility === 'shared') {
    if (sequence !== version + 1 || entry.draft !== 0)
      throw new ReplayFault('gap', sequence, `expected ${version + 1}`);
  } else {
    const next = (draft?.privately.get(sideId ?? '') ?? 0) + 1;
    if (sequence !== version || entry.draft !== next)
      throw new ReplayFault(
        'gap',
        sequence,
        `draft ${entry.draft} of ${sideId ?? ''}, expected draft ${next} after ${version}`,
      );
    draft?.privately.set(sideId ?? '', next);
  }
  if (draft !== null && commitmentId !== draft.commitmentId)
    throw new ReplayFault('other_commitment', sequence, commitmentId);
}

/** A projection with the agreement alone. Throws ReplayFault where the record is none, or of another definition. */
export function begin(definitions: DefinitionOf, sides: readonly SideId[], entry: RecordEntry): ReplayDraft {
  const body = entry.body;
  if (body.kind !== 'commitment_agreed') throw new ReplayFault('not_agreed_first', entry.sequence, body.kind);
  const { commitmentKind, workflowVersion, initialJoint } = body;
  const definition = definitions(commitmentKind, workflowVersion);
  if (definition?.initialJoint !== initialJoint) {
    const named = `${commitmentKind}.v${workflowVersion} from ${initialJoint}`;
    throw new ReplayFault('wrong_definition', entry.sequence, named);
  }
  return {
    commitmentId: entry.commitmentId,
    agreedOn: entry.effectiveOn,
    agreed: body,
    officialNumber: null,
    staleSince: new Map(),
    definition,
    state: initialState(definition, sides),
    closedOn: null,
    owed: [],
    links: [],
    deadlines: [],
    proposals: new Map(),
    statements: new Map(),
    latest: new Map(),
    waitingLanguages: new Map(),
    privately: new Map(),
  };
}

/** What a projection in the making has become. */
export function finish(sides: readonly SideId[], draft: ReplayDraft): Projection {
  const { commitmentId, agreedOn, officialNumber, closedOn, definition, state, deadlines, links } = draft;
  const { kind: _record, initialJoint: _initial, commitmentKind, ...agreed } = draft.agreed;
  const position = (side: SideId): ProjectedPosition => {
    const latest = draft.latest.get(side);
    const stated = state.positions[side] ?? UNSTATED;
    const waitingLanguage = stated.waitingFor === null ? null : (draft.waitingLanguages.get(side) ?? null);
    return { ...stated, waitingLanguage, activity: latest?.activity ?? null, statementId: latest?.id ?? null };
  };
  return {
    commitmentId,
    ...agreed,
    kind: commitmentKind,
    officialNumber,
    staleSince: Object.fromEntries(draft.staleSince),
    joint: state.joint,
    standing: deriveStanding(definition, state, sides),
    version: state.version,
    positions: Object.fromEntries(sides.map((side) => [side, position(side)])),
    deadlines,
    proposals: [...draft.proposals.values()],
    statements: [...draft.statements.values()],
    links,
    agreedOn,
    closedOn,
  };
}
