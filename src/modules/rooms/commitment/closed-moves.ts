import type { Move } from '../../../platform/web/components/moves.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Matter } from './matter.js';
import { mayReport } from './may-report.js';
import { moveRank } from './move-order.js';
import { whyClosed } from './why-closed.js';

/** Answers whose refusal tells nothing that another line does not say already. */
const UNSAID: ReadonlySet<string> = new Set(['decline', 'rescind']);

/** What this reader cannot do now, why, and whom to ask. Where the reason is one for all, it is said once. */
export function closedMovesOf(view: ViewContext, matter: Matter): Move[] {
  const { t, language } = view;
  const { definition, closed, open } = matter.moves;
  const labelOf = (move: string): string =>
    definition.moves[move]?.labels[language] ?? t('commitment.open.countersign');
  const moves = closed
    .filter(({ move }) => !UNSAID.has(move))
    .sort((one, other) => moveRank(definition, one.move) - moveRank(definition, other.move))
    .map(({ move, denial }): Move & { note: string } => ({
      label: labelOf(move),
      note: whyClosed(view, matter, denial),
    }));
  const reasons = new Set(moves.map(({ note }) => note));
  const [reason] = reasons;
  const forAll = open.length === 0 && reasons.size === 1 && reason !== undefined;
  if (forAll) return [{ label: t('commitment.closed.all'), note: reason }];
  const refusal = mayReport(matter);
  const report =
    refusal === null ? [] : [{ label: t('commitment.report'), note: t(`commitment.closed.report.${refusal}`) }];
  return [...report, ...moves];
}
