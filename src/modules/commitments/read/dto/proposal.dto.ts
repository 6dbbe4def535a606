import { ApiProperty } from '@nestjs/swagger';
import { PROPOSAL_STATES } from '../../../../domain/records/projection.js';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import { LocalizedTextDto, RenderedTextDto } from '../../../conferences/index.js';
import { SUBJECT_TYPES } from '../../../../domain/workflow/subject.js';
import type { ProposalView } from '../proposal-view.js';
import { presentSubject } from './present-subject.js';

export class ConsentDto {
  @ApiProperty()
  side_id!: string;

  @ApiProperty({ example: '2026-11-20' })
  given_on!: string;

  @ApiProperty({ format: 'date-time' })
  given_at!: string;
}

export class ProposerDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: LocalizedTextDto;

  @ApiProperty()
  short_name!: LocalizedTextDto;
}

export class SentenceDto {
  @ApiProperty({ enum: LANGUAGES, description: 'The language whose text binds.' })
  language!: string;

  @ApiProperty({ description: 'The text that binds.' })
  text!: string;

  @ApiProperty({
    type: RenderedTextDto,
    description: 'How other languages render it; a language nobody rendered is absent.',
  })
  renderings!: RenderedTextDto;
}

export class ProposedEvidenceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;
}

export class ProposalDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: SUBJECT_TYPES })
  subject_type!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What it proposes, by its type.' })
  subject!: Record<string, unknown>;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The proposal whose place it took.' })
  counters!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The proposal that took its place.' })
  superseded_by!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'complete', description: 'Null where it moves nothing.' })
  move!: string | null;

  @ApiProperty()
  move_label!: LocalizedTextDto;

  @ApiProperty({ type: String, nullable: true, description: 'Joint state it leads to; null where it moves nothing.' })
  to!: string | null;

  @ApiProperty()
  to_label!: LocalizedTextDto;

  @ApiProperty({ enum: PROPOSAL_STATES })
  state!: string;

  @ApiProperty()
  proposed_by!: string;

  @ApiProperty({ type: ProposerDto, nullable: true })
  proposer!: ProposerDto | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ enum: LANGUAGES, nullable: true, description: 'Language of the reason; null where it was not kept.' })
  reason_language!: string | null;

  @ApiProperty({ type: SentenceDto, nullable: true })
  sentence!: SentenceDto | null;

  @ApiProperty({ description: 'SHA-256 of exactly what consent is given to; send it with a countersign.' })
  content_hash!: string;

  @ApiProperty({ type: [ProposedEvidenceDto] })
  evidence!: ProposedEvidenceDto[];

  @ApiProperty({ type: [ConsentDto] })
  consents!: ConsentDto[];

  @ApiProperty({ type: [String], description: 'Sides still to consent; empty once it has ended.' })
  awaits!: string[];

  @ApiProperty()
  opened_on!: string;

  @ApiProperty({ format: 'date-time' })
  opened_at!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  decided_at!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decided_by!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decision_reason!: string | null;
}

/** The answer for one proposal. */
export function proposalDto(one: ProposalView): ProposalDto {
  return {
    id: one.id,
    subject_type: one.subject.type,
    subject: presentSubject(one.subject),
    counters: one.counters,
    superseded_by: one.supersededBy,
    move: one.move,
    move_label: one.moveLabel,
    to: one.to,
    to_label: one.toLabel,
    state: one.state,
    proposed_by: one.proposedBy,
    proposer: one.proposer && { code: one.proposer.code, name: one.proposer.name, short_name: one.proposer.shortName },
    reason: one.reason,
    reason_language: one.reasonLanguage,
    sentence: one.sentence,
    content_hash: one.contentHash,
    evidence: [...one.evidence],
    consents: one.consents.map(({ sideId, givenOn, givenAt }) => ({
      side_id: sideId,
      given_on: givenOn,
      given_at: givenAt.toISOString(),
    })),
    awaits: [...one.awaits],
    opened_on: one.openedOn,
    opened_at: one.openedAt.toISOString(),
    decided_at: one.decidedAt?.toISOString() ?? null,
    decided_by: one.decidedBy,
    decision_reason: one.decisionReason,
  };
}
