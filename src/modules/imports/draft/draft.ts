import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';

export const DRAFT_STATES = ['draft', 'accepted', 'dropped'] as const;

export type DraftState = (typeof DRAFT_STATES)[number];

/** A proposed commitment. `text` is always `source.slice(start, end)`, in UTF-16 units of the draft's source. */
export interface DraftItem {
  readonly id: string;
  readonly areaId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly title: string;
  readonly kind: Kind;
  /** Bodies that the text names. */
  readonly bodies: readonly string[];
  /** Code of the lead organisation by side. */
  readonly leads: Readonly<Record<SideId, string>>;
  readonly dropped: boolean;
  /** The commitment it became. */
  readonly commitmentId: string | null;
}

/** A proposed area. The span covers its heading in the source and is empty where it stands under none. */
export interface DraftArea {
  readonly id: string;
  readonly ordinal: number;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

/** The newest import before this one of the same bytes in the conference, or of the same name in the session. */
export interface EarlierImport {
  readonly id: string;
  readonly name: string;
  readonly state: DraftState;
  /** The document is the same to the byte; otherwise only its name is. */
  readonly identical: boolean;
}

/** A document read in and split. Areas in their order, items by their place in the source. */
export interface Draft {
  readonly id: string;
  readonly session: {
    readonly id: string;
    readonly number: number;
    readonly heldOn: CivilDate | null;
  };
  readonly language: Language;
  readonly name: string;
  readonly source: string;
  readonly sha256: string;
  readonly state: DraftState;
  readonly version: number;
  readonly createdAt: Date;
  readonly earlier: EarlierImport | null;
  readonly areas: readonly DraftArea[];
  readonly items: readonly DraftItem[];
}

/** One line of the list of drafts. */
export interface DraftHead {
  readonly id: string;
  readonly sessionNumber: number;
  readonly language: Language;
  readonly name: string;
  readonly state: DraftState;
  readonly version: number;
  readonly createdAt: Date;
  /** Items that are not dropped. */
  readonly items: number;
  readonly areas: number;
}
