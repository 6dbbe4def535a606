import type { RecordBody } from '../records/record-body.js';
import type { CivilDate } from '../shared/civil-date.js';
import { proposedMove } from '../workflow/subject.js';
import type { Matter, Writing } from './matter.js';
import type { Tell } from './rehearsal-event.js';

/** Tells a record as an event; drafts of one side are told as what they are. */
export function tellRecord(tell: Tell, matter: Matter, body: RecordBody, { on: day, by: post }: Writing): void {
  const { number: commitment, definition } = matter;
  const { kind, version } = definition;
  const by = post ?? '';
  switch (body.kind) {
    case 'commitment_agreed':
      return tell({ day, type: 'agreed', commitment, kind, session: body.sessionNumber });
    case 'progress_reported':
    case 'statement_shared': {
      const shared = body.kind === 'statement_shared' || body.visibility === 'shared';
      const { side, activity, evidence } = body;
      return tell({ day, type: 'reported', commitment, side, by, activity, shared, papers: evidence.length });
    }
    case 'position_stated': {
      const { side, move, from, to, waitingFor } = body;
      return tell({ day, type: 'moved', commitment, side, by, move, from, to, waitingFor, kind, version });
    }
    case 'proposal_opened': {
      const { side, subject, proposalId: proposal, counters } = body;
      const what = { subject: subject.type, move: proposedMove(subject), kind, version };
      return tell({ day, type: 'proposed', commitment, side, by, proposal, counters, ...what });
    }
    case 'consent_given':
    case 'proposal_declined':
    case 'proposal_rescinded':
    case 'proposal_lapsed':
    case 'proposal_voided':
      return tellAnswer(tell, commitment, body, { day, by });
    case 'commitment_linked':
      return tell({ day, type: 'linked', commitment, relation: body.relation, other: body.other.number });
    case 'workflow_migrated':
      tell({ day, type: 'migrated', commitment, from: body.from, to: body.to });
      return tellEffect(tell, matter, body.proposalId, day);
    case 'commitment_amended':
      if (body.side !== undefined) return tell({ day, type: 'owners_set', commitment, side: body.side, by });
      return isFirst(matter, body.proposalId) ? tellEffect(tell, matter, body.proposalId, day) : undefined;
    case 'joint_moved':
    case 'commitment_split':
    case 'deadline_set':
      return tellEffect(tell, matter, body.proposalId, day);
    case 'proposal_superseded':
    case 'commitment_merged':
    case 'draft_discarded':
      return undefined;
  }
}

type Answer = Extract<
  RecordBody,
  { kind: 'consent_given' | 'proposal_declined' | 'proposal_rescinded' | 'proposal_lapsed' | 'proposal_voided' }
>;

function tellAnswer(
  tell: Tell,
  commitment: string,
  body: Answer,
  { day, by }: { readonly day: CivilDate; readonly by: string },
): void {
  switch (body.kind) {
    case 'consent_given':
      return tell({ day, type: 'consented', commitment, side: body.side, by, proposal: body.proposalId });
    case 'proposal_declined': {
      const { side, proposalId: proposal, reason } = body;
      return tell({ day, type: 'declined', commitment, side, by, proposal, reason });
    }
    case 'proposal_rescinded':
      return tell({ day, type: 'rescinded', commitment, side: body.side, by, proposal: body.proposalId });
    case 'proposal_lapsed':
      return tell({ day, type: 'lapsed', commitment, proposal: body.proposalId });
    case 'proposal_voided':
      return tell({ day, type: 'voided', commitment, proposal: body.proposalId, because: body.because });
  }
}

/** A joint move that brings new texts is told once, with the move. */
function isFirst(matter: Matter, proposalId: string | undefined): boolean {
  return !matter.entries.some(({ body }) => body.kind === 'joint_moved' && body.proposalId === proposalId);
}

function tellEffect(tell: Tell, matter: Matter, proposal: string | undefined, day: CivilDate): void {
  const put = proposal === undefined ? undefined : matter.proposals.get(proposal);
  if (proposal === undefined || put === undefined) return;
  const { kind, version } = matter.definition;
  const { subject } = put;
  const what = { subject: subject.type, move: proposedMove(subject), kind, version };
  tell({ day, type: 'took_effect', commitment: matter.number, proposal, ...what });
}
