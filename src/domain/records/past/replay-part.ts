import type { SideId } from '../../shared/side-id.js';
import type { PastState } from './past-state.js';
import type { ProjectedPosition, Projection } from '../projection.js';
import type { RecordBody } from '../record-body.js';
import type { RecordEntry } from '../record-entry.js';
import { begin } from '../replay.js';
import type { ReplayDraft } from '../replay-draft.js';
import type { DefinitionOf } from '../replay-definitions.js';
import { proposalOf, replayAnswered } from '../replay-proposal.js';
import { replayDiscarded, replayReported, replayShared } from '../replay-statement.js';
import { amend, deadlineOf, link } from '../replay-terms.js';
import { upgradeBody } from '../upgrade-body.js';
import { tellPast } from './tell-past.js';

/** What a commitment's own page says of the past beyond its row in the lists. */
export type PartProjection = Pick<
  Projection,
  | 'commitmentId'
  | 'agreedOn'
  | 'authoritative'
  | 'texts'
  | 'staleSince'
  | 'source'
  | 'instrument'
  | 'deadlines'
  | 'proposals'
  | 'statements'
  | 'links'
> & { readonly positions: Readonly<Record<SideId, Pick<ProjectedPosition, 'waitingLanguage' | 'statementId'>>> };

/** A commitment at a point in the past: `state` is what the row of the lists says, `projection` what its page says besides. */
export interface PartReplayed {
  readonly state: PastState;
  readonly projection: PartProjection;
}

/**
 * Rebuilds a commitment from those of its records that were true and known at a point in the past, in order of sequence; null
 * where the agreement is not among them. The rule is that of `tellPast`, so that page, list and figures agree: each record says
 * what it says, whether or not what it rests on is there. A proposal is open once its opening counts and until its end does; of
 * several that overlap (one that took effect before its forerunner's end did) the one of `state` is told, the others are left out.
 */
export function replayPart(
  definitions: DefinitionOf,
  sides: readonly SideId[],
  entries: Iterable<RecordEntry>,
): PartReplayed | null {
  let state: PastState | null = null;
  let draft: ReplayDraft | null = null;
  for (const entry of entries) {
    if (entry.body.kind === 'commitment_agreed') draft ??= begin(definitions, sides, entry);
    else if (draft !== null) carry(draft, upgradeBody(entry.body), entry, sides);
    if (draft === null) continue;
    const { commitmentKind } = draft.agreed;
    const definition = (version: number) => definitions(commitmentKind, version);
    state = tellPast({ sides, definition }, state, entry);
  }
  return draft === null || state === null ? null : { state, projection: finishPart(sides, draft, state) };
}

/** Carries what the record says of itself into the draft; what `state` tells is left to it. */
function carry(draft: ReplayDraft, body: RecordBody, entry: RecordEntry, sides: readonly SideId[]): void {
  switch (body.kind) {
    case 'commitment_agreed':
      return;
    case 'progress_reported':
      return void replayReported(draft, body, entry, sides);
    case 'statement_shared':
      return void replayShared(draft, body, entry, sides);
    case 'draft_discarded':
      return void replayDiscarded(draft, body);
    case 'proposal_opened':
      return void draft.proposals.set(body.proposalId, proposalOf(body, entry));
    case 'position_stated':
      return void draft.waitingLanguages.set(body.side, body.language ?? null);
    case 'commitment_linked':
    case 'commitment_merged':
      return void link(draft, body, entry);
    case 'commitment_split':
      link(draft, body, entry);
      break;
    case 'commitment_amended':
      amend(draft, body, entry);
      break;
    case 'deadline_set':
      draft.deadlines.push(deadlineOf(body, entry));
      break;
    default:
      break;
  }
  const asked =
    'proposalId' in body && body.proposalId !== undefined ? draft.proposals.get(body.proposalId) : undefined;
  const consented = asked !== undefined && body.kind === 'consent_given';
  replayAnswered(draft, body, entry, consented ? { consents: [...asked.consents, body.side] } : null);
}

function finishPart(sides: readonly SideId[], draft: ReplayDraft, state: PastState): PartProjection {
  const { commitmentId, agreedOn, staleSince, deadlines, links } = draft;
  const { authoritative, texts, source, instrument } = draft.agreed;
  const positions = sides.map((side) => {
    const waits = (state.positions[side]?.waitingFor ?? null) !== null;
    const waitingLanguage = waits ? (draft.waitingLanguages.get(side) ?? null) : null;
    return [side, { waitingLanguage, statementId: draft.latest.get(side)?.id ?? null }] as const;
  });
  const proposals = [...draft.proposals.values()].filter(
    (one) => one.state !== 'open' || one.id === state.proposal?.id,
  );
  return {
    commitmentId,
    agreedOn,
    authoritative,
    texts,
    staleSince: Object.fromEntries(staleSince),
    source,
    instrument,
    deadlines,
    proposals,
    statements: [...draft.statements.values()],
    links,
    positions: Object.fromEntries(positions),
  };
}
