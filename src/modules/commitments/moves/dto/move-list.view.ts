import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Language, LocalizedText } from '../../../../domain/shared/language.js';
import { type Need, NEEDS } from '../../../../domain/workflow/definition.js';
import type { Denial } from '../../../../domain/workflow/denial.js';
import { proposedMove, SUBJECT_TYPES, type SubjectType } from '../../../../domain/workflow/subject.js';
import { translatorOf } from '../../../../platform/web/i18n/translator-of.js';
import { namedForApi } from '../../denied.js';
import type { MovesAtHand } from '../open-moves.service.js';

const LABEL: ApiPropertyOptions = {
  type: 'object',
  nullable: true,
  additionalProperties: false,
  properties: { en: { type: 'string' }, 'zh-Hant': { type: 'string' }, 'zh-Hans': { type: 'string' } },
};

/** A move that is open to the reader. */
export class OpenMoveView {
  @ApiProperty({ example: 'begin' })
  move!: string;

  @ApiProperty({ enum: ['side', 'joint'] })
  scope!: 'side' | 'joint';

  @ApiProperty({ ...LABEL, description: 'Null for accept, decline and rescind.' })
  label!: LocalizedText | null;

  @ApiProperty({ enum: NEEDS, isArray: true })
  needs!: readonly Need[];
}

/** A move that is closed to the reader, and why. */
export class ClosedMoveView {
  @ApiProperty()
  move!: string;

  @ApiProperty(LABEL)
  label!: LocalizedText | null;

  @ApiProperty({ example: 'wrong_state', description: 'The code of the refusal that trying it would meet.' })
  code!: string;

  @ApiProperty({ description: 'The reason in words.' })
  detail!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What is particular to the reason, and whom to ask.',
  })
  refusal!: Record<string, unknown>;
}

/** A proposal that waits for consent. */
export class WaitingProposalView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: SUBJECT_TYPES })
  subject!: SubjectType;

  @ApiProperty({ type: String, nullable: true, description: 'Null where it proposes another change than a move.' })
  move!: string | null;

  @ApiProperty()
  proposed_by!: string;

  @ApiProperty({ description: 'SHA-256 of the content; consent names it.' })
  content_hash!: string;

  @ApiProperty({ type: [String], description: 'Sides that have consented.' })
  consents!: readonly string[];
}

/** What the reader can do with a commitment. */
export class MoveListView {
  @ApiProperty({ format: 'uuid' })
  commitment_id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: [OpenMoveView] })
  open!: OpenMoveView[];

  @ApiProperty({ type: [ClosedMoveView] })
  closed!: ClosedMoveView[];

  @ApiProperty({ type: WaitingProposalView, nullable: true })
  proposal!: WaitingProposalView | null;
}

/** Under the names of the API, with the reasons worded in the language. */
export function moveListView(moves: MovesAtHand, language: Language): MoveListView {
  const labelOf = (move: string) => moves.definition.moves[move]?.labels ?? null;
  const { proposal } = moves;
  return {
    commitment_id: moves.commitmentId,
    version: moves.version,
    open: moves.open.map(({ move, scope, needs }) => ({ move, scope, label: labelOf(move), needs })),
    closed: moves.closed.map(({ move, denial }) => closedView(move, labelOf(move), denial, language)),
    proposal:
      proposal === null
        ? null
        : {
            id: proposal.id,
            subject: proposal.subject.type,
            move: proposedMove(proposal.subject),
            proposed_by: proposal.proposedBy,
            content_hash: proposal.contentHash,
            consents: proposal.consents,
          },
  };
}

function closedView(move: string, label: LocalizedText | null, denial: Denial, language: Language): ClosedMoveView {
  const detail = translatorOf(language).t(`problems.${denial.code}.detail`, { version: denial.current.version });
  const { openMoves: _shownBeside, current: _shownAbove, ...refusal } = denial;
  return { move, label, code: denial.code, detail, refusal: namedForApi(refusal) };
}
