import type { CommitmentView, SidePositionView, StatementView, TextView } from '../commitment-view.js';
import type { PathStep } from '../walked-path.js';
import type { CommitmentDto } from './commitment.dto.js';
import type {
  AssignmentDto,
  EvidenceDto,
  PathStepDto,
  SidePositionDto,
  SlippageDto,
  StatementDto,
  TextDto,
} from './commitment-parts.dto.js';
import { deadlineDto, deadlineVersionDto, scheduleDto } from './deadline.dto.js';
import { linkDto } from './link.dto.js';
import { positionDto } from './position.dto.js';
import { proposalDto } from './proposal.dto.js';
import { recordPageDto } from './record.dto.js';

/** The answer for one commitment. */
export function commitmentDto(view: CommitmentView): CommitmentDto {
  return {
    id: view.id,
    number: view.number,
    official_number: view.officialNumber,
    kind: view.kind,
    workflow_version: view.workflowVersion,
    session_number: view.sessionNumber,
    area_number: view.areaNumber,
    area_title: view.areaTitle,
    authoritative: view.authoritative,
    texts: view.texts.map(textDto),
    assignments: view.assignments.map(assignmentDto),
    positions: view.positions.map(sidePositionDto),
    joint_state: view.jointState,
    standing: view.standing,
    agreed_on: view.agreedOn,
    closed_on: view.closedOn,
    proposal: view.proposal && proposalDto(view.proposal),
    past_proposals: view.pastProposals.map(proposalDto),
    deadline: deadlineDto(view.deadline),
    schedule: scheduleDto(view.schedule),
    deadline_history: view.deadlines.map(deadlineVersionDto),
    links: view.links.map(linkDto),
    slippage: slippageDto(view.slippage),
    evidence: view.evidence.map(evidenceDto),
    path: view.path.map(pathStepDto),
    history: recordPageDto(view.records),
    source: view.source,
    instrument: view.instrument,
    version: view.version,
    drafts: view.drafts,
  };
}

function textDto({ language, title, body, authoritative, staleSince }: TextView): TextDto {
  return { language, title, body, authoritative, stale_since: staleSince?.toISOString() ?? null };
}

function assignmentDto(one: CommitmentView['assignments'][number]): AssignmentDto {
  const { code, name, shortName, sideId, part, inferred, posts } = one;
  return { code, name, short_name: shortName, side_id: sideId, part, inferred, posts: [...posts] };
}

function sidePositionDto(position: SidePositionView): SidePositionDto {
  const { statement, draft } = position;
  return {
    ...positionDto(position),
    waiting_language: position.waitingLanguage,
    statement: statement && statementDto(statement),
    draft: draft && statementDto(draft),
  };
}

function statementDto(one: StatementView): StatementDto {
  const { id, activity, language, narrative, periodFrom, periodTo, visibility, statedOn, demonstration } = one;
  const period = { period_from: periodFrom, period_to: periodTo };
  return { id, activity, language, narrative, ...period, visibility, stated_on: statedOn, demonstration };
}

function evidenceDto(one: CommitmentView['evidence'][number]): EvidenceDto {
  const { id, statementId, sideId, title, datedOn, keptAt, url, visibility } = one;
  return { id, statement_id: statementId, side_id: sideId, title, dated_on: datedOn, kept_at: keptAt, url, visibility };
}

function slippageDto(one: CommitmentView['slippage']): SlippageDto {
  const { firstLatest, days, months, daysBeyondMonths, extensions } = one;
  return { first_latest: firstLatest, days, months, days_beyond_months: daysBeyondMonths, extensions };
}

function pathStepDto(step: PathStep): PathStepDto {
  const { sequence, on, cause, workflowVersion, sideId, move, jointState, positions, standing } = step;
  const at = { sequence, on, cause, workflow_version: workflowVersion, side_id: sideId, move };
  return { ...at, joint_state: jointState, positions: { ...positions }, standing };
}
