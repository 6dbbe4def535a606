import type {
  CommitmentAmended,
  DeadlineSet,
  ProgressReported,
  ProposalOpened,
  RecordedPosition,
} from '../../../domain/records/record-body.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { CommitmentLinked, CommitmentMerged, CommitmentSplit } from '../../../domain/workflow/effect.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { sentenceIn } from '../../../domain/workflow/agreed-sentence.js';
import { proposedMove } from '../../../domain/workflow/subject.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Wording } from '../../../platform/web/wording.js';
import type { RecordView } from '../../commitments/index.js';
import { jointLabel, type Matter, positionLabel, sideName, sideNames, workflowThen } from './matter.js';
import { ownWords, waitedFor } from './own-words.js';

/** Characters of a report that a timeline shows; the whole stands with the positions. */
const EXCERPT = 120;

/** What a record says happened, in the page's language; words of a side stay in their own. */
export function recordText(view: ViewContext, matter: Matter, { body, workflowVersion }: RecordView): Wording {
  const workflow = workflowThen(matter, workflowVersion);
  const side = 'side' in body && body.side !== undefined ? sideName(view, matter, body.side) : '';
  switch (body.kind) {
    case 'commitment_agreed':
      return { key: 'commitment.record.agreed' };
    case 'commitment_amended':
      return amendedText(body, side);
    case 'deadline_set':
      return deadlineText(view, body);
    case 'progress_reported':
      return reportText(view, body, side);
    case 'statement_shared':
      return { key: 'commitment.record.shared', params: { side, sides: othersThan(view, matter, body.side) } };
    case 'draft_discarded':
      return { key: 'commitment.record.discarded', params: { side } };
    case 'position_stated':
      return positionText(view, matter, body, workflow);
    case 'proposal_opened':
      return proposedText(view, matter, body, workflow);
    case 'consent_given':
      return { key: 'commitment.record.consented', params: { side } };
    case 'proposal_declined':
      return { key: 'commitment.record.declined', params: { side, reason: ownWords(body.reason, body.language) } };
    case 'proposal_rescinded':
      return { key: 'commitment.record.rescinded', params: { side } };
    case 'proposal_superseded':
      return { key: 'commitment.record.superseded', params: { side } };
    case 'proposal_lapsed':
      return { key: 'commitment.record.lapsed' };
    case 'proposal_voided':
      return { key: VOIDED[body.because] };
    case 'joint_moved':
      return { key: 'commitment.record.joint', params: { to: jointLabel(view, matter, body.to, workflow) } };
    case 'commitment_split':
    case 'commitment_merged':
    case 'commitment_linked':
      return linkText(body);
    case 'workflow_migrated':
      return { key: 'commitment.record.migrated', params: { version: body.to } };
  }
}

const VOIDED = {
  position_moved: 'commitment.record.voided_position',
  content_changed: 'commitment.record.voided_content',
  evidence_changed: 'commitment.record.voided_evidence',
  deadline_changed: 'commitment.record.voided_deadline',
  text_changed: 'commitment.record.voided_text',
  owners_changed: 'commitment.record.voided_owners',
  merged: 'commitment.record.voided_merged',
} as const;

function othersThan(view: ViewContext, matter: Matter, side: SideId): string {
  const ids = matter.commitment.frame.sides.map(({ id }) => id);
  return sideNames(
    view,
    matter,
    ids.filter((id) => id !== side),
  );
}

/** What was proposed, with the reason and the sentence: they must stay to be read once it is decided. */
function proposedText(view: ViewContext, matter: Matter, body: ProposalOpened, workflow: Definition): Wording {
  const { sentence, language, subject } = body;
  const agreed = sentence === null ? null : sentenceIn(sentence, view.language);
  // A file tells one sentence for both; it is not said twice.
  const reason = body.reason === sentence?.text ? null : body.reason;
  const move = proposedMove(subject);
  const to = move === null ? undefined : workflow.moves[move]?.to;
  const about = move ?? view.t(`subjects.${subject.type}`);
  const params = {
    side: sideName(view, matter, body.side),
    to: to === undefined ? about : jointLabel(view, matter, to, workflow),
    ...(reason === null ? {} : { reason: ownWords(reason, language) }),
    ...(agreed === null ? {} : { sentence: ownWords(agreed.text, agreed.language) }),
  };
  if (move === null)
    return { key: `commitment.record.${reason === null ? 'proposed_terms' : 'proposed_terms_because'}`, params };
  if (reason === null)
    return { key: `commitment.record.${sentence === null ? 'proposed' : 'proposed_sentence'}`, params };
  return { key: `commitment.record.${sentence === null ? 'proposed_because' : 'proposed_both'}`, params };
}

function amendedText({ proposalId, texts }: CommitmentAmended, side: string): Wording {
  if (proposalId !== undefined) return { key: `commitment.record.${texts === undefined ? 'owners' : 'reworded'}` };
  return side === '' ? { key: 'commitment.record.amended' } : { key: 'commitment.record.own_owners', params: { side } };
}

/** How the commitment hangs together with others, which are named by their numbers. */
function linkText(body: CommitmentSplit | CommitmentMerged | CommitmentLinked): Wording {
  if (body.kind === 'commitment_linked')
    return { key: `commitment.record.${body.relation}`, params: { number: body.other.number } };
  if (body.kind === 'commitment_merged')
    return { key: 'commitment.record.merged_into', params: { number: body.into.number } };
  return { key: 'commitment.record.split', params: { count: body.into.length } };
}

function deadlineText(view: ViewContext, { version, deadline }: DeadlineSet): Wording {
  const key = version === 1 ? 'commitment.record.deadline' : 'commitment.record.deadline_moved';
  return { key, params: { period: formatDeadline(view.t, view.language, deadline).text } };
}

function reportText({ t }: ViewContext, body: ProgressReported, side: string): Wording {
  const key = body.visibility === 'side' ? 'commitment.record.drafted' : 'commitment.record.reported';
  const said = { text: excerptOf(body.narrative), lang: body.language };
  return { key, params: { side, activity: t(`marks.activity.${body.activity}`), said } };
}

function positionText(view: ViewContext, matter: Matter, body: RecordedPosition, workflow: Definition): Wording {
  const { waitingFor, reason, language } = body;
  const params = { side: sideName(view, matter, body.side), to: positionLabel(view, matter, body.to, workflow) };
  if (waitingFor !== null) {
    const named = waitedFor(view, matter, { text: waitingFor, language });
    return { key: 'commitment.record.waits', params: { ...params, body: named } };
  }
  if (reason !== null)
    return { key: 'commitment.record.stated_because', params: { ...params, reason: ownWords(reason, language) } };
  return { key: 'commitment.record.stated', params };
}

/** Cut between characters, never inside one. */
function excerptOf(text: string): string {
  const characters = Array.from(text);
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT).join('')}…`;
}
