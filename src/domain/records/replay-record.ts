import { LANGUAGES } from '../shared/language.js';
import type { SideId } from '../shared/side-id.js';
import { applyRecord } from '../workflow/apply-record.js';
import type { Definition } from '../workflow/definition.js';
import { jointState } from '../workflow/joint-state.js';
import { misfit } from './misfit.js';
import type { CommitmentAmended, DeadlineSet, DecidedBody } from './record-body.js';
import type { RecordEntry } from './record-entry.js';
import type { ReplayDraft } from './replay-draft.js';
import { ReplayFault } from './replay-fault.js';
import { replayAnswered, replayOpened } from './replay-proposal.js';
import { replayDiscarded, replayReported, replayShared } from './replay-statement.js';

/** Carries one record after the first into the draft. Throws ReplayFault where it does not fit what came before. */
export function replayRecord(
  definition: Definition,
  sides: readonly SideId[],
  draft: ReplayDraft,
  entry: RecordEntry,
): void {
  const body = entry.body;
  switch (body.kind) {
    case 'commitment_agreed':
      throw new ReplayFault('agreed_twice', entry.sequence, body.kind);
    case 'commitment_amended':
      amend(draft, body, entry);
      return count(draft, entry, null);
    case 'deadline_set':
      return count(draft, entry, setDeadline(draft, body, entry));
    case 'progress_reported':
      return count(draft, entry, replayReported(draft, body, entry, sides));
    case 'statement_shared':
      return count(draft, entry, replayShared(draft, body, entry, sides));
    case 'draft_discarded':
      return count(draft, entry, replayDiscarded(draft, body));
    case 'proposal_opened':
      refuseMisfit(entry, misfit(definition, draft.state, body, sides) ?? replayOpened(draft, body, entry));
      return move(definition, sides, draft, { entry, body });
    case 'position_stated':
    case 'consent_given':
    case 'proposal_declined':
    case 'proposal_rescinded':
    case 'proposal_voided':
    case 'joint_moved':
      refuseMisfit(entry, misfit(definition, draft.state, body, sides));
      return move(definition, sides, draft, { entry, body });
    default:
      throw new ReplayFault('unknown_kind', entry.sequence, kindOf(body));
  }
}

function move(
  definition: Definition,
  sides: readonly SideId[],
  draft: ReplayDraft,
  { entry, body }: { entry: RecordEntry; body: DecidedBody },
): void {
  draft.state = applyRecord(draft.state, body, { sides, on: entry.effectiveOn });
  if (body.kind === 'position_stated') draft.waitingLanguages.set(body.side, body.language ?? null);
  replayAnswered(draft, body, entry, draft.state.proposal);
  if (!jointState(definition, draft.state.joint).open) draft.closedOn = entry.effectiveOn;
}

function amend(draft: ReplayDraft, body: CommitmentAmended, entry: RecordEntry): void {
  const { texts, assignments, areaNumber, officialNumber, source, instrument } = body;
  const agreed = draft.agreed;
  draft.agreed = {
    ...agreed,
    texts: { ...agreed.texts, ...texts },
    assignments: assignments ?? agreed.assignments,
    areaNumber: areaNumber ?? agreed.areaNumber,
    source: source === undefined ? agreed.source : source,
    instrument: instrument === undefined ? agreed.instrument : instrument,
  };
  if (officialNumber !== undefined) draft.officialNumber = officialNumber;
  if (texts !== undefined) markStale(draft, texts, entry.recordedAt);
}

/** A rendering left as it was while the authoritative text changed is stale from the first such change until it is amended. */
function markStale(draft: ReplayDraft, texts: NonNullable<CommitmentAmended['texts']>, at: string): void {
  const { authoritative } = draft.agreed;
  for (const language of LANGUAGES) {
    if (texts[language] !== undefined) draft.staleSince.delete(language);
    else if (texts[authoritative] !== undefined && !draft.staleSince.has(language)) draft.staleSince.set(language, at);
  }
}

function setDeadline(draft: ReplayDraft, body: DeadlineSet, entry: RecordEntry): string | null {
  const expected = draft.deadlines.length + 1;
  if (body.version !== expected) return `deadline version ${body.version}, expected ${expected}`;
  const { version, deadline, reason, demonstration } = body;
  draft.deadlines.push({ version, deadline, reason, demonstration, setOn: entry.effectiveOn });
  return null;
}

/** A shared record that leaves the workflow state alone still counts; a private one bears the sequence that stands already. */
function count(draft: ReplayDraft, entry: RecordEntry, fault: string | null): void {
  refuseMisfit(entry, fault);
  draft.state = { ...draft.state, version: entry.sequence };
}

function refuseMisfit(entry: RecordEntry, fault: string | null): void {
  if (fault !== null) throw new ReplayFault('does_not_fit', entry.sequence, `${entry.body.kind}: ${fault}`);
}

/** Records come from a database: a kind written by a later release is possible, whatever the types say. */
function kindOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'kind' in body ? String(body.kind) : typeof body;
}
