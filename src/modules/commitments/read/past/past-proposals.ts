import type { ProjectedProposal } from '../../../../domain/records/projection.js';
import type { RecordBody, RecordedAssignment } from '../../../../domain/records/record-body.js';
import type { RecordEntry } from '../../../../domain/records/record-entry.js';
import { proposedMove } from '../../../../domain/workflow/subject.js';
import type { StoredProposal } from '../proposal-reading.js';
import type { ProposalView, ProposerView } from '../proposal-view.js';
import type { OrganisationThen } from './past-records.repository.js';

/** What proposals of the past are told from. */
export interface ProposalsThen {
  readonly proposals: readonly ProjectedProposal[];
  readonly entries: readonly RecordEntry[];
  readonly organisations: readonly OrganisationThen[];
  readonly assignments: readonly RecordedAssignment[];
  /** The version on which the commitment was agreed. */
  readonly begun: number;
}

/** Proposals as they stood then, in the form in which stored ones are read, newest first. */
export function proposalsThen(then: ProposalsThen): readonly StoredProposal[] {
  return then.proposals.map((proposal) => proposalThen(proposal, then)).reverse();
}

function proposalThen(proposal: ProjectedProposal, then: ProposalsThen): StoredProposal {
  const entries = then.entries.filter(({ body }) => speaksOf(body, proposal.id));
  const [opening] = entries;
  const ending = proposal.state === 'open' ? undefined : entries.at(-1);
  const content = contentOf(proposal);
  return {
    id: proposal.id,
    move: proposedMove(proposal.subject),
    subject: proposal.subject,
    counters: proposal.counters,
    supersededBy: then.proposals.find(({ counters }) => counters === proposal.id)?.id ?? null,
    workflowVersion: versionIn(content.workflow ?? '') ?? versionAt(then, opening),
    state: proposal.state,
    proposedBy: proposal.proposedBy,
    proposer: proposerOf(proposal, opening?.postId ?? null, then),
    reason: proposal.reason,
    reasonLanguage: proposal.reasonLanguage,
    ...sentenceOf(proposal),
    contentHash: proposal.contentHash,
    evidence: content.evidence ?? null,
    consents: entries.flatMap(({ body, effectiveOn, recordedAt }) =>
      body.kind === 'proposal_opened' || body.kind === 'consent_given'
        ? [{ sideId: body.side, givenOn: effectiveOn, givenAt: recordedAt }]
        : [],
    ),
    openedOn: proposal.openedOn,
    openedAt: opening?.recordedAt ?? '',
    decidedAt: ending?.recordedAt ?? null,
    decidedBy: ending?.sideId ?? null,
    decisionReason: proposal.declineReason ?? proposal.voidedBecause,
  };
}

function sentenceOf({
  sentence,
}: ProjectedProposal): Pick<StoredProposal, 'sentence' | 'sentenceLanguage' | 'sentenceRenderings'> {
  return {
    sentence: sentence?.text ?? null,
    sentenceLanguage: sentence?.language ?? null,
    sentenceRenderings: sentence?.renderings ?? {},
  };
}

/** A mirror record names the proposal of another commitment. */
function speaksOf(body: RecordBody, proposalId: string): boolean {
  return body.kind !== 'commitment_linked' && 'proposalId' in body && body.proposalId === proposalId;
}

/** The organisation of the post that proposed, or that side's lead where the proposal came from a file. */
function proposerOf(
  { proposedBy }: ProjectedProposal,
  postId: string | null,
  then: ProposalsThen,
): ProposerView | null {
  const lead = then.assignments.find(({ part, side }) => part === 'lead' && side === proposedBy)?.organisation;
  const found =
    then.organisations.find(({ postIds }) => postId !== null && postIds.includes(postId)) ??
    then.organisations.find(({ code }) => code === lead);
  return found === undefined ? null : { code: found.code, name: found.name, shortName: found.shortName };
}

/** The version in force where a proposal was opened. */
function versionAt({ entries, begun }: ProposalsThen, opening: RecordEntry | undefined): number {
  const before = entries.filter(({ sequence }) => opening === undefined || sequence < opening.sequence);
  return before.reduce((version, { body }) => (body.kind === 'workflow_migrated' ? body.to : version), begun);
}

/** The version in the name of a workflow, such as `study.v2`. */
function versionIn(workflow: string): number | null {
  const found = /[.]v(\d+)$/.exec(workflow)?.[1];
  return found === undefined ? null : Number(found);
}

function contentOf({ content }: ProjectedProposal): {
  readonly workflow?: string;
  readonly evidence?: ProposalView['evidence'];
} {
  return typeof content === 'object' && content !== null ? content : {};
}
