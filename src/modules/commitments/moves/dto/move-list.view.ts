import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Language, LocalizedText } from '../../../../domain/shared/language.js';
import type { SideId } from '../../../../domain/shared/side-id.js';
import { type Need, NEEDS } from '../../../../domain/workflow/definition.js';
import type { Denial } from '../../../../domain/workflow/denial.js';
import { TERM_SUBJECTS, type TermSubject } from '../../../../domain/workflow/proposable.js';
import { proposedMove, SUBJECT_TYPES, type SubjectType } from '../../../../domain/workflow/subject.js';
import { translatorOf } from '../../../../platform/web/i18n/translator-of.js';
import { namedForApi } from '../../denied.js';
import { helpersFor } from '../helper.js';
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

/** A post that can help, and who holds it today. */
export class HelperView {
  @ApiProperty()
  side!: string;

  @ApiProperty(LABEL)
  organisation!: LocalizedText;

  @ApiProperty(LABEL)
  post!: LocalizedText;

  @ApiProperty({ type: [String], description: 'Names of its holders.' })
  holders!: readonly string[];
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

  @ApiProperty({ type: [HelperView], description: 'Who can help, where it is not the reader himself.' })
  helpers!: HelperView[];
}

/** A change of what the commitment says, which no move of its workflow makes. */
export class TermSubjectView {
  @ApiProperty({ enum: [...TERM_SUBJECTS, 'own_owners'] })
  subject!: TermSubject | 'own_owners';

  @ApiProperty({ description: 'Whether the reader can put it forward now, or, for `own_owners`, set it.' })
  open!: boolean;

  @ApiProperty({ description: 'It would take the place of the open proposal: post it to `proposals/{id}/counter`.' })
  counters!: boolean;

  @ApiProperty({ type: String, nullable: true })
  code!: string | null;

  @ApiProperty({ type: String, nullable: true })
  detail!: string | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  refusal!: Record<string, unknown> | null;

  @ApiProperty({ type: [HelperView] })
  helpers!: HelperView[];
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

  @ApiProperty({ type: [TermSubjectView], description: 'What can be agreed on beside the moves, and why not.' })
  subjects!: TermSubjectView[];

  @ApiProperty({ type: WaitingProposalView, nullable: true })
  proposal!: WaitingProposalView | null;
}

/** Under the names of the API, with the reasons worded in the language. */
export function moveListView(moves: MovesAtHand, language: Language, sideId: SideId | null): MoveListView {
  const labelOf = (move: string) => moves.definition.moves[move]?.labels ?? null;
  const told = (denial: Denial) => toldOf(moves, denial, { language, sideId });
  const { proposal } = moves;
  return {
    commitment_id: moves.commitmentId,
    version: moves.version,
    open: moves.open.map(({ move, scope, needs }) => ({ move, scope, label: labelOf(move), needs })),
    closed: moves.closed.map(({ move, denial }) => ({ move, label: labelOf(move), ...told(denial) })),
    subjects: subjectsOf(moves, told),
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

type Told = Pick<ClosedMoveView, 'code' | 'detail' | 'refusal' | 'helpers'>;

function subjectsOf(moves: MovesAtHand, told: (denial: Denial) => Told): TermSubjectView[] {
  const own = { subject: 'own_owners', counters: false, denial: moves.ownOwners } as const;
  const terms = moves.proposables.flatMap(({ subject, counters, denial }) =>
    subject === 'move' ? [] : [{ subject, counters, denial }],
  );
  const open = { code: null, detail: null, refusal: null, helpers: [] };
  return [...terms, own].map(({ subject, counters, denial }) => ({
    subject,
    open: denial === null,
    counters,
    ...(denial === null ? open : told(denial)),
  }));
}

function toldOf(
  moves: MovesAtHand,
  denial: Denial,
  { language, sideId }: { readonly language: Language; readonly sideId: SideId | null },
): Told {
  const detail = translatorOf(language).t(`problems.${denial.code}.detail`, { version: denial.current.version });
  const { openMoves: _shownBeside, current: _shownAbove, ...refusal } = denial;
  const helpers = helpersFor(moves, denial.ask, sideId).map(({ sideId: side, organisation, post, holders }) => ({
    side,
    organisation,
    post,
    holders,
  }));
  return { code: denial.code, detail, refusal: namedForApi(refusal), helpers };
}
