import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { ConferenceFrame, SessionView } from '../../conferences/index.js';
import type { AreaLead, ReturnCount, StandingCount } from './session-overview.repository.js';
import type { AreaOverview, CommitmentShape, SessionOverview, SideReturns } from './session-overview-view.js';

/** The figures of a session as the database gives them. */
export interface OverviewFigures {
  readonly frame: ConferenceFrame;
  readonly session: SessionView;
  readonly ownSide: SideId | null;
  readonly matrix: readonly StandingCount[];
  readonly returns: readonly ReturnCount[];
  readonly leads: readonly AreaLead[];
  readonly shapes: readonly (CommitmentShape & { readonly areaNumber: number })[] | null;
}

type Arranged = Pick<SessionOverview, 'total' | 'byStanding' | 'sidesDiffer' | 'returns' | 'areas'>;

/** Lines of the matrix in the order of the session's areas, areas without a commitment included, and the sums below them. */
export function arrangeOverview(figures: OverviewFigures): Arranged {
  const { frame, session, matrix, returns } = figures;
  const areas = frame.areas.filter((area) => area.sessionNumber === session.number);
  const byStanding = sumByStanding(matrix);
  return {
    total: matrix.reduce((sum, { count }) => sum + count, 0),
    byStanding,
    sidesDiffer: byStanding.sides_differ ?? 0,
    returns: sumReturns(returns, figures),
    areas: areas.map((area) => ({ area, ...lineOf(area.number, figures) })),
  };
}

function lineOf(number: number, figures: OverviewFigures): Omit<AreaOverview, 'area'> {
  const here = <Item extends { readonly areaNumber: number }>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.areaNumber === number);
  const matrix = here(figures.matrix);
  return {
    total: matrix.reduce((sum, { count }) => sum + count, 0),
    byStanding: sumByStanding(matrix),
    returns: sumReturns(here(figures.returns), figures),
    leads: here(figures.leads).map(({ areaNumber: _areaNumber, ...lead }) => lead),
    commitments: figures.shapes && here(figures.shapes).map(({ areaNumber: _areaNumber, ...shape }) => shape),
  };
}

function sumByStanding(counts: readonly StandingCount[]): Partial<Record<Standing, number>> {
  const sums: Partial<Record<Standing, number>> = {};
  for (const { standing, count } of counts) sums[standing] = (sums[standing] ?? 0) + count;
  return sums;
}

function sumReturns(counts: readonly ReturnCount[], { frame, ownSide }: OverviewFigures): readonly SideReturns[] {
  return frame.sides.map(({ id: sideId }) => {
    const own = counts.filter((count) => count.sideId === sideId);
    const sum = (of: (count: ReturnCount) => number): number => own.reduce((total, count) => total + of(count), 0);
    return {
      sideId,
      due: sum((count) => count.due),
      returned: sum((count) => count.returned),
      drafting: sideId === ownSide ? sum((count) => count.drafting) : null,
    };
  });
}
