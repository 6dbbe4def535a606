import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { AreaView, ConferenceFrame, SessionView } from '../../conferences/index.js';
import type { LeadView } from './ledger-view.js';

/** What a side has handed in on one commitment in the period; `drafting` is known of the reader's own side alone. */
export type ReturnState = 'returned' | 'drafting' | 'missing';

/** How many of the commitments due in an area one side has reported on. */
export interface SideReturns {
  readonly sideId: SideId;
  readonly due: number;
  readonly returned: number;
  /** Null for another side, whose drafts are its own. */
  readonly drafting: number | null;
}

/** One commitment as a shape of the matrix; `returns` is null where it was closed before the period. */
export interface CommitmentShape {
  readonly id: string;
  readonly number: string;
  readonly standing: Standing;
  readonly returns: Readonly<Record<SideId, ReturnState>> | null;
}

export interface AreaOverview {
  readonly area: AreaView;
  readonly total: number;
  /** A standing no commitment has is absent. */
  readonly byStanding: Readonly<Partial<Record<Standing, number>>>;
  /** Every side in declared order. */
  readonly returns: readonly SideReturns[];
  /** Organisations that lead in the area, by side and by how often. */
  readonly leads: readonly LeadView[];
  /** By number; null where the session has too many to draw. */
  readonly commitments: readonly CommitmentShape[] | null;
}

/** Area by standing, and who has reported. */
export interface SessionOverview {
  readonly frame: ConferenceFrame;
  readonly session: SessionView;
  /** The plenary after it; its day may be open, and null says that none is planned. */
  readonly nextPlenary: SessionView | null;
  /** Statements made from the first day to the last count as returns. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly total: number;
  readonly byStanding: Readonly<Partial<Record<Standing, number>>>;
  readonly sidesDiffer: number;
  readonly returns: readonly SideReturns[];
  readonly areas: readonly AreaOverview[];
}
