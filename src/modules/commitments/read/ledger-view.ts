import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { RenderedText } from '../../../domain/shared/text-in.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { DeadlineView } from './deadline-view.js';
import type { DeadlineClass, MyPart } from './ledger-filter.js';
import type { PositionView } from './position-view.js';
import type { ScheduleView } from './side-schedule.js';

/** The lead organisation of one side. */
export interface LeadView {
  readonly sideId: SideId;
  readonly code: string;
  readonly shortName: LocalizedText;
  readonly inferred: boolean;
}

/** One line of the ledger. */
export interface LedgerRow {
  readonly id: string;
  readonly number: string;
  readonly officialNumber: string | null;
  readonly titles: RenderedText;
  readonly authoritative: Language;
  /** The title in the language of the signed text. */
  readonly titleAuthoritative: string | null;
  readonly kind: Kind;
  readonly sessionNumber: number;
  readonly areaNumber: number;
  /** Every side in declared order. */
  readonly positions: readonly PositionView[];
  readonly leads: readonly LeadView[];
  readonly standing: Standing;
  readonly closedOn: CivilDate | null;
  readonly deadline: DeadlineView | null;
  /** As the reader's own side counts; null for a closed commitment. */
  readonly schedule: ScheduleView | null;
  /** An open proposal waits for the reader's side. */
  readonly needsOurHand: boolean;
  readonly version: number;
}

export interface AreaCount {
  readonly sessionNumber: number;
  readonly areaNumber: number;
  readonly count: number;
}

/** How many commitments each choice would show with the other choices as they are; a value nobody has is absent, not zero. */
export interface LedgerCounts {
  /** With every choice as it is. */
  readonly total: number;
  readonly standings: Readonly<Partial<Record<Standing, number>>>;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  readonly areas: readonly AreaCount[];
  readonly deadlines: Readonly<Record<DeadlineClass, number>>;
  readonly parts: Readonly<Record<MyPart, number>>;
  readonly needsOurHand: number;
}

/** `next` is the number after which the next page begins; null on the last one. */
export interface LedgerRows {
  readonly rows: readonly LedgerRow[];
  readonly next: string | null;
}

export interface LedgerPage extends LedgerRows {
  readonly frame: ConferenceFrame;
  readonly counts: LedgerCounts;
}
