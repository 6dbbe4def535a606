import type { Kind } from '../../../domain/shared/kind.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { DeadlineClass, MyPart } from './ledger-filter.js';

/** Commitments that are alike in all that the filter panel asks for, and how many they are. */
export interface LedgerCell {
  readonly standing: Standing;
  readonly kind: Kind;
  readonly sessionNumber: number;
  readonly areaNumber: number;
  /** Classes of the deadline it belongs to: what kind it is, and late or near where it is. */
  readonly deadlines: readonly DeadlineClass[];
  readonly parts: readonly MyPart[];
  readonly needsOurHand: boolean;
  readonly count: number;
}
