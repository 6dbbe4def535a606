import type { SideId } from '../shared/side-id.js';
import { applyRecord } from '../workflow/apply-record.js';
import type { CommitmentAmended, CommitmentLinked, DeadlineSet, EngineRecord } from '../workflow/effect.js';
import { jointState } from '../workflow/joint-state.js';
import { sameValue } from '../workflow/same-value.js';
import { misfit } from './misfit.js';
import { misfitAgreed, misfitMirror, misfitOwnOwners } from './misfit-terms.js';
import { misfitOwed, owedAfter } from './owed-records.js';
import type { RecordEntry } from './record-entry.js';
import type { DefinitionOf } from './replay-definitions.js';
import type { ReplayDraft } from './replay-draft.js';
import { ReplayFault } from './replay-fault.js';
import { replayAnswered, replayOpened } from './replay-proposal.js';
import { replayDiscarded, replayReported, replayShared } from './replay-statement.js';
import { amend, link, setDeadline } from './replay-terms.js';
import { upgradeBody } from './upgrade-body.js';

/** What stays the same over a whole replay. */
export interface Replaying {
  readonly definitions: DefinitionOf;
  readonly sides: readonly SideId[];
}

/** Carries one record after the first into the draft. Throws ReplayFault where it does not fit what came before. */
export function replayRecord(replaying: Replaying, draft: ReplayDraft, entry: RecordEntry): void {
  const body = upgradeBody(entry.body);
  const { sides } = replaying;
  switch (body.kind) {
    case 'commitment_agreed':
      throw new ReplayFault('agreed_twice', entry.sequence, body.kind);
    case 'progress_reported':
      return count(draft, entry, replayReported(draft, body, entry, sides));
    case 'statement_shared':
      return count(draft, entry, replayShared(draft, body, entry, sides));
    case 'draft_discarded':
      return count(draft, entry, replayDiscarded(draft, body));
    case 'position_stated':
    case 'proposal_opened':
    case 'consent_given':
    case 'proposal_declined':
    case 'proposal_rescinded':
    case 'proposal_superseded':
    case 'proposal_lapsed':
    case 'proposal_voided':
    case 'joint_moved':
    case 'deadline_set':
    case 'commitment_amended':
    case 'commitment_split':
    case 'commitment_merged':
    case 'commitment_linked':
    case 'workflow_migrated':
      refuseMisfit(entry, unfit(replaying, draft, entry, body));
      refuseMisfit(entry, carry(draft, entry, body));
      return move(replaying, draft, entry, body);
    default:
      throw new ReplayFault('unknown_kind', entry.sequence, kindOf(body));
  }
}

type Carried = Exclude<ReturnType<typeof upgradeBody>, { kind: 'commitment_agreed' | StatementKind }>;
type StatementKind = 'progress_reported' | 'statement_shared' | 'draft_discarded';

/** Why the record cannot follow what came before, or null. What a joint move owes comes before all else. */
function unfit({ sides }: Replaying, draft: ReplayDraft, entry: RecordEntry, body: Carried): string | null {
  const [owed, ...later] = draft.owed;
  if (owed !== undefined) {
    draft.owed = later;
    return misfitOwed(owed, body);
  }
  switch (body.kind) {
    case 'deadline_set':
    case 'commitment_amended':
      return unfitTerms(draft, body, sides);
    case 'commitment_merged':
      return `nothing to merge by proposal ${body.proposalId}`;
    case 'commitment_linked':
      return unfitLink(draft, body, entry);
    default:
      return misfit(draft.definition, draft.state, body, sides);
  }
}

function unfitTerms(
  draft: ReplayDraft,
  body: DeadlineSet | CommitmentAmended,
  sides: readonly SideId[],
): string | null {
  const { proposal } = draft.state;
  const { proposalId } = body;
  if (proposalId !== undefined) return misfitAgreed(proposal, { ...body, proposalId }, sides);
  if (body.kind === 'deadline_set' || body.side === undefined) return null;
  return misfitOwnOwners(proposal, draft.agreed.assignments, body);
}

/** What was merged into this one must still have found it open; where it comes from is its second record. */
function unfitLink({ definition, state }: ReplayDraft, body: CommitmentLinked, entry: RecordEntry): string | null {
  if (body.relation === 'merged_from' && !jointState(definition, state.joint).open) return `closed: ${state.joint}`;
  return misfitMirror(body, entry.sequence);
}

/** Carries into the draft what the record says beside the state of the workflow; gives back why it does not fit, or null. */
function carry(draft: ReplayDraft, entry: RecordEntry, body: Carried): string | null {
  switch (body.kind) {
    case 'proposal_opened':
      return replayOpened(draft, body, entry);
    case 'deadline_set':
      return setDeadline(draft, body, entry);
    case 'commitment_amended':
      amend(draft, body, entry);
      return null;
    case 'commitment_linked':
    case 'commitment_merged':
    case 'commitment_split':
      return link(draft, body, entry);
    case 'joint_moved': {
      const subject = draft.state.proposal?.subject;
      if (subject?.type !== 'move') return 'no move is proposed';
      draft.owed = owedAfter(subject, body.proposalId);
      const brought = [subject.session, subject.period, subject.measures];
      const said = [body.session ?? null, body.period ?? null, body.measures ?? null];
      return sameValue(brought, said) ? null : `not as proposed in ${body.proposalId}`;
    }
    default:
      return null;
  }
}

function move({ definitions, sides }: Replaying, draft: ReplayDraft, entry: RecordEntry, body: Carried): void {
  draft.state = applyRecord(draft.state, body as EngineRecord, { sides, on: entry.effectiveOn });
  if (body.kind === 'position_stated') draft.waitingLanguages.set(body.side, body.language ?? null);
  if (body.kind === 'workflow_migrated') migrate(definitions, draft, body.to, entry);
  replayAnswered(draft, body, entry, draft.state.proposal);
  const closes = body.kind === 'joint_moved' || body.kind === 'commitment_split';
  if (closes && !jointState(draft.definition, draft.state.joint).open) draft.closedOn = entry.effectiveOn;
}

function migrate(definitions: DefinitionOf, draft: ReplayDraft, version: number, entry: RecordEntry): void {
  const definition = definitions(draft.definition.kind, version);
  if (definition === null)
    throw new ReplayFault('wrong_definition', entry.sequence, `${draft.definition.kind}.v${version}`);
  const { joint, positions } = draft.state;
  const stated = Object.values(positions).flatMap(({ state }) => state ?? []);
  const lost = [
    ...(Object.hasOwn(definition.joint, joint) ? [] : [joint]),
    ...stated.filter((state) => !Object.hasOwn(definition.positions, state)),
  ];
  refuseMisfit(entry, lost.length === 0 ? null : `no state ${lost.join(', ')} in version ${version}`);
  draft.definition = definition;
  draft.agreed = { ...draft.agreed, workflowVersion: version };
}

/** A shared record that leaves the workflow state alone still counts; a private one bears the sequence that stands already. */
function count(draft: ReplayDraft, entry: RecordEntry, fault: string | null): void {
  const [owed] = draft.owed;
  refuseMisfit(entry, owed === undefined ? fault : misfitOwed(owed, entry.body));
  draft.state = { ...draft.state, version: entry.sequence };
}

function refuseMisfit(entry: RecordEntry, fault: string | null): void {
  if (fault !== null) throw new ReplayFault('does_not_fit', entry.sequence, `${entry.body.kind}: ${fault}`);
}

/** Records come from a database: a kind written by a later release is possible, whatever the types say. */
function kindOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'kind' in body ? String(body.kind) : typeof body;
}
