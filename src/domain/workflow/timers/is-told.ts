import type { CivilDate } from '../../shared/civil-date.js';
import { rootKey } from './anchor-key.js';
import type { PlannedTimer } from './planned-timer.js';

/**
 * Whether people are told of a firing. What fell due before the house began to look after a side, `begunOn`, is settled and told
 * to nobody: years of old agreements would come down on them in one morning. Save about a proposal: it is still open, waits for
 * an answer, and may end only after notice that somebody had.
 */
export function isTold({ anchorKey, dueOn }: Pick<PlannedTimer, 'anchorKey' | 'dueOn'>, begunOn: CivilDate): boolean {
  return dueOn >= begunOn || rootKey(anchorKey).startsWith('proposal:');
}
