import type { ProjectedProposal, Projection } from '../../../domain/records/projection.js';
import type { RecordEntry } from '../../../domain/records/record-entry.js';
import { proposedMove } from '../../../domain/workflow/subject.js';
import type { Keyed } from './stored-commitment.js';

/** Proposals and consents as the records leave them, with who acted and when. */
export function replayedProposals(
  { proposals }: Projection,
  entries: readonly RecordEntry[],
): { readonly proposals: readonly Keyed[]; readonly consents: readonly Keyed[] } {
  const named = byProposal(entries);
  const entriesOf = ({ id }: ProjectedProposal): readonly RecordEntry[] => named.get(id) ?? [];
  return {
    proposals: proposals.map((proposal) => proposalRow(proposal, entriesOf(proposal))),
    consents: proposals.flatMap((proposal) => consentRows(proposal, entriesOf(proposal))),
  };
}

/** Names a proposal of another commitment. */
const MIRRORS: readonly string[] = ['commitment_linked'];

/** Read once, so that a long history costs a record what a short one does. */
function byProposal(entries: readonly RecordEntry[]): ReadonlyMap<string, readonly RecordEntry[]> {
  const named = new Map<string, RecordEntry[]>();
  for (const entry of entries) {
    const { body } = entry;
    if (!('proposalId' in body) || body.proposalId === undefined || MIRRORS.includes(body.kind)) continue;
    const group = named.get(body.proposalId);
    if (group === undefined) named.set(body.proposalId, [entry]);
    else group.push(entry);
  }
  return named;
}

function proposalRow(proposal: ProjectedProposal, entries: readonly RecordEntry[]): Keyed {
  const fields = {
    move: proposedMove(proposal.subject),
    subject: proposal.subject,
    counters: proposal.counters,
    proposed_by: proposal.proposedBy,
    state: proposal.state,
    reason: proposal.reason,
    reason_language: proposal.reasonLanguage,
    sentence_language: proposal.sentence?.language ?? null,
    sentence: proposal.sentence?.text ?? null,
    sentence_renderings: proposal.sentence?.renderings ?? {},
    content: proposal.content,
    content_hash: proposal.contentHash,
    opened_on: proposal.openedOn,
    decision_reason: proposal.declineReason ?? proposal.voidedBecause,
    ...openedBy(entries[0]),
    ...decidedBy(proposal.state === 'open' ? undefined : entries.at(-1)),
  };
  return { key: proposal.id, fields };
}

function openedBy(opening: RecordEntry | undefined): object {
  return {
    account_id: opening?.actorId ?? null,
    post_id: opening?.postId ?? null,
    opened_at: opening?.recordedAt ?? null,
    sequence: opening?.sequence ?? null,
  };
}

function decidedBy(ending: RecordEntry | undefined): object {
  return { decided_at: ending?.recordedAt ?? null, decided_by: ending?.sideId ?? null };
}

/** The opening is the proposer's consent; every other side's has a record of its own. */
function consentRows(proposal: ProjectedProposal, entries: readonly RecordEntry[]): readonly Keyed[] {
  return entries
    .filter(({ body }) => body.kind === 'proposal_opened' || body.kind === 'consent_given')
    .map((entry) => ({
      key: `${proposal.id}.${'side' in entry.body ? entry.body.side : ''}`,
      fields: {
        content_hash: 'contentHash' in entry.body ? entry.body.contentHash : null,
        account_id: entry.actorId,
        post_id: entry.postId,
        given_on: entry.effectiveOn,
        given_at: entry.recordedAt,
      },
    }));
}
