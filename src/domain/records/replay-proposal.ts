import type { OpenProposal } from '../workflow/commitment-state.js';
import type { ProjectedProposal } from './projection.js';
import type { ProposalOpened, RecordBody } from './record-body.js';
import type { RecordEntry } from './record-entry.js';
import type { ReplayDraft } from './replay-draft.js';

/** Opens a proposal; gives back why it does not fit, or null. Call before the state moves. */
export function replayOpened(draft: ReplayDraft, body: ProposalOpened, entry: RecordEntry): string | null {
  if (draft.proposals.has(body.proposalId)) return `proposal ${body.proposalId} opened twice`;
  const { counters } = body;
  if (counters !== null && draft.proposals.get(counters)?.state !== 'superseded')
    return `counters ${counters}, which was not superseded`;
  draft.proposals.set(body.proposalId, proposalOf(body, entry));
  return null;
}

/** A proposal as its opening says it. */
export function proposalOf(body: ProposalOpened, entry: Pick<RecordEntry, 'effectiveOn'>): ProjectedProposal {
  const { proposalId: id, subject, side, contentHash, sentence, content, reason, language, counters } = body;
  return {
    id,
    subject,
    counters,
    state: 'open',
    proposedBy: side,
    consents: [side],
    contentHash,
    sentence,
    content,
    reason,
    reasonLanguage: reason === null ? null : (language ?? null),
    declinedBy: null,
    declineReason: null,
    voidedBecause: null,
    openedOn: entry.effectiveOn,
    endedOn: null,
  };
}

/** Carries an answer to the open proposal over to its projection. `after` is the proposal after the record, null once ended. */
export function replayAnswered(
  draft: ReplayDraft,
  body: RecordBody,
  entry: RecordEntry,
  after: Pick<OpenProposal, 'consents'> | null,
): void {
  if (!('proposalId' in body) || body.proposalId === undefined) return;
  const before = draft.proposals.get(body.proposalId);
  if (before === undefined || before.state !== 'open') return;
  const consents = after?.consents ?? before.consents;
  const endedOn = after === null ? entry.effectiveOn : null;
  draft.proposals.set(before.id, { ...before, consents, endedOn, ...outcome(body) });
}

function outcome(body: RecordBody): Partial<ProjectedProposal> {
  switch (body.kind) {
    case 'proposal_declined':
      return { state: 'declined', declinedBy: body.side, declineReason: body.reason };
    case 'proposal_rescinded':
      return { state: 'rescinded' };
    case 'proposal_voided':
      return { state: 'voided', voidedBecause: body.because };
    case 'proposal_superseded':
      return { state: 'superseded' };
    case 'proposal_lapsed':
      return { state: 'lapsed' };
    case 'joint_moved':
    case 'deadline_set':
    case 'commitment_amended':
    case 'commitment_split':
    case 'workflow_migrated':
      return { state: 'accepted' };
    default:
      return {};
  }
}
