import { writeDefinition } from '../../../domain/workflow/authoring/write-definition.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { CheckedDraft, DraftHead } from '../drafts/workflow-draft.js';
import type { DryRunLine, MigrationItem, WorkflowMigration } from '../migrations/workflow-migration.js';
import type { WorkflowProposal, WorkflowProposalHead } from '../proposals/workflow-proposal.js';
import type { WorkflowDefinitionView } from './dto/definition.view.js';
import type { WorkflowDraftHeadView, WorkflowDraftView } from './dto/workflow-draft.view.js';
import type { DryRunLineView, MigrationItemView, WorkflowMigrationView } from './dto/workflow-migration.view.js';
import type { WorkflowProposalHeadView, WorkflowProposalView } from './dto/workflow-proposal.view.js';

/** A version in use, as its file would state it. */
export function definitionView(definition: Definition): WorkflowDefinitionView {
  const { kind, version } = definition;
  return { name: `${kind}.v${version}`, kind, version, definition: writeDefinition(definition) };
}

/** One line of the list of drafts. */
export function draftHeadView(draft: DraftHead): WorkflowDraftHeadView {
  const { id, sideId, kind, basedOn, title, state, version, publishedVersion, editedAt } = draft;
  return {
    id,
    side: sideId,
    kind,
    based_on: basedOn,
    title,
    state,
    version,
    published_version: publishedVersion,
    edited_at: editedAt.toISOString(),
  };
}

/** A draft with its document and its faults. */
export function draftView(draft: CheckedDraft): WorkflowDraftView {
  const { nextVersion, proposalId, body, faults } = draft;
  return {
    ...draftHeadView(draft),
    next_version: nextVersion,
    proposal_id: proposalId,
    document: body,
    faults: faults.map(({ path, code, detail }) => ({ pointer: `/${path.join('/')}`, code, detail })),
  };
}

/** One line of the list of proposals. */
export function proposalHeadView(proposal: WorkflowProposalHead): WorkflowProposalHeadView {
  const { id, draftId, migrationId, kind, title, contentHash, proposedBy, state, openedAt, endedAt } = proposal;
  return {
    id,
    draft_id: draftId,
    migration_id: migrationId,
    kind,
    title,
    content_hash: contentHash,
    proposed_by: proposedBy,
    state,
    opened_at: openedAt.toISOString(),
    ended_at: endedAt?.toISOString() ?? null,
    ended_by: proposal.endedBy,
    reason: proposal.reason,
    consents: proposal.consents.map(({ sideId, at }) => ({ side: sideId, at: at.toISOString() })),
  };
}

/** A proposal with the content that consent is given to. */
export function proposalView(proposal: WorkflowProposal): WorkflowProposalView {
  return { ...proposalHeadView(proposal), sides: proposal.sides, content: proposal.content };
}

/** A migration with how far it has come. */
export function migrationView(migration: WorkflowMigration): WorkflowMigrationView {
  const { id, sideId, kind, from, to, mapping, state, version, counts, proposalId, finishedAt } = migration;
  return {
    id,
    side: sideId,
    kind,
    from,
    to,
    mapping,
    state,
    version,
    counts,
    proposal_id: proposalId,
    finished_at: finishedAt?.toISOString() ?? null,
  };
}

/** One line of a dry run. */
export function dryRunView({ id, number, version, joint, positions, outcome, lacks }: DryRunLine): DryRunLineView {
  return { commitment_id: id, number, version, joint, positions, outcome, lacks };
}

/** One commitment of a migration, and what became of it. */
export function itemView({
  commitmentId,
  number,
  seenVersion,
  state,
  detail,
  doneAt,
}: MigrationItem): MigrationItemView {
  const done_at = doneAt?.toISOString() ?? null;
  return { commitment_id: commitmentId, number, seen_version: seenVersion, state, detail, done_at };
}
