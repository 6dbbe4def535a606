import type { Standing } from '../../../domain/shared/standing.js';
import { Tally, type TallyItem } from '../../../platform/web/components/tally.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type LedgerFilter, NO_FILTER, type SessionOverview } from '../../commitments/index.js';
import { ledgerLink } from '../ledger/ledger-link.js';

/** Figures that depend on the reader's side, as the ledger counts them. */
export interface OwnFigures {
  readonly needsOurHand: number;
  readonly late: number;
}

interface Props {
  readonly view: ViewContext;
  readonly overview: SessionOverview;
  /** Null for a post of no side, which owes nothing. */
  readonly own: OwnFigures | null;
}

/** What needs a hand; every figure is the length of the list it opens. */
export function SessionTally({ view, overview, own }: Props): JSX.Element {
  const { t } = view;
  const item = (key: string, count: number, filter: Partial<LedgerFilter>): TallyItem => ({
    count,
    text: t(key, { count }),
    href: ledgerLink(view, { ...NO_FILTER, session: overview.session.number, ...filter }),
  });
  const standing = (key: string, name: Standing): TallyItem =>
    item(key, overview.byStanding[name] ?? 0, { standings: [name] });
  const ours =
    own === null
      ? []
      : [
          item('session.tally.hand', own.needsOurHand, { needsOurHand: true }),
          item('session.tally.late', own.late, { deadlines: ['late'] }),
        ];
  return (
    <Tally
      view={view}
      items={[...ours, standing('session.tally.differ', 'sides_differ'), standing('session.tally.silent', 'no_report')]}
    />
  );
}
