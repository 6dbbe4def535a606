import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '../../../../domain/shared/language.js';
import { type Kind, KINDS } from '../../../../domain/shared/kind.js';
import { CursorPageDto } from '../../../../platform/http/cursor-page.js';
import { DRAFT_STATES, type Draft, type DraftHead, type DraftItem, type DraftState } from '../../draft/draft.js';
import { itemsByArea } from '../../draft/items-by-area.js';
import { leftOver } from '../../draft/left-over.js';

const NULLABLE = { type: String, nullable: true } as const;

export class SpanView {
  @ApiProperty({ description: 'UTF-16 units into the source text.' })
  start!: number;

  @ApiProperty()
  end!: number;
}

export class DraftItemView extends SpanView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Always the slice of the source text from start to end.' })
  text!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: KINDS })
  kind!: Kind;

  @ApiProperty({ type: [String] })
  bodies!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Lead organisation by side.' })
  leads!: Readonly<Record<string, string>>;

  @ApiProperty()
  dropped!: boolean;

  @ApiProperty({ ...NULLABLE, format: 'uuid', description: 'The commitment it became.' })
  commitment_id!: string | null;
}

export class DraftAreaView extends SpanView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  ordinal!: number;

  @ApiProperty()
  heading!: string;

  @ApiProperty({ type: [DraftItemView] })
  items!: readonly DraftItemView[];
}

/** One line of the list. */
export class DraftHeadView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  session!: number;

  @ApiProperty({ enum: LANGUAGES })
  language!: Language;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: DRAFT_STATES })
  state!: DraftState;

  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;
}

export class DraftLineView extends DraftHeadView {
  @ApiProperty()
  areas!: number;

  @ApiProperty({ description: 'Items that are not dropped.' })
  items!: number;
}

export class DraftPageView extends CursorPageDto {
  @ApiProperty({ type: [DraftLineView] })
  items!: readonly DraftLineView[];
}

/** The newest import before this one of the same bytes in the conference, or of the same name in the session. */
export class EarlierImportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: DRAFT_STATES })
  state!: DraftState;

  @ApiProperty({ description: 'The same to the byte; otherwise only the name is.' })
  identical!: boolean;
}

export class DraftView extends DraftHeadView {
  @ApiProperty({ type: EarlierImportView, nullable: true, description: 'What this one seems to repeat.' })
  earlier!: EarlierImportView | null;

  @ApiProperty({ description: 'SHA-256 of the document as it came.' })
  source_sha256!: string;

  @ApiProperty()
  source_text!: string;

  @ApiProperty({ type: [DraftAreaView] })
  areas!: readonly DraftAreaView[];

  @ApiProperty({ type: [SpanView], description: 'Passages that no heading and no item covers.' })
  unclaimed!: readonly SpanView[];
}

/** A whole draft under the names of the API. */
export function draftView(draft: Draft): DraftView {
  const itemsOf = itemsByArea(draft);
  return {
    ...headOf(draft, draft.session.number),
    source_sha256: draft.sha256,
    source_text: draft.source,
    earlier: draft.earlier,
    areas: draft.areas.map((area) => ({
      id: area.id,
      ordinal: area.ordinal,
      heading: area.heading,
      start: area.start,
      end: area.end,
      items: (itemsOf.get(area.id) ?? []).map(itemView),
    })),
    unclaimed: leftOver(draft).map(({ start, end }) => ({ start, end })),
  };
}

/** A line of the list under the names of the API. */
export function draftLineView(head: DraftHead): DraftLineView {
  return { ...headOf(head, head.sessionNumber), areas: head.areas, items: head.items };
}

function headOf(draft: Draft | DraftHead, session: number): DraftHeadView {
  const { id, language, name, state, version, createdAt } = draft;
  return { id, session, language, name, state, version, created_at: createdAt.toISOString() };
}

function itemView(item: DraftItem): DraftItemView {
  const { id, start, end, text, title, kind, bodies, leads, dropped, commitmentId } = item;
  return { id, start, end, text, title, kind, bodies, leads, dropped, commitment_id: commitmentId };
}
