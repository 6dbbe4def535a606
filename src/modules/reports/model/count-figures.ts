import { STANDINGS, type Standing } from '../../../domain/shared/standing.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Figure, Figures, ReportItem, SideFigures, SideReport, StandingFigure } from './report-model.js';

/** Counts commitments; every figure keeps the numbers of those it counts. */
export function countFigures(items: readonly ReportItem[], sides: readonly SideId[]): Figures {
  return {
    total: figure(items),
    open: figure(items.filter((item) => item.open)),
    closed: figure(items.filter((item) => !item.open)),
    standings: byStanding(items, (item) => item.standing),
    sides: sides.map((side) => countSide(items, side)),
  };
}

function countSide(items: readonly ReportItem[], side: SideId): SideFigures {
  const said = (item: ReportItem): SideReport | undefined => item.sides.find((one) => one.side === side);
  return {
    side,
    positions: byStanding(items, (item) => said(item)?.position?.standing ?? null),
    unstated: figure(items.filter((item) => (said(item)?.position ?? null) === null)),
    withoutReport: figure(items.filter((item) => (said(item)?.statement ?? null) === null)),
  };
}

/** In the order of the vocabulary, so that all areas and sides list alike; what nobody has is left out. */
function byStanding(
  items: readonly ReportItem[],
  of: (item: ReportItem) => Standing | null,
): readonly StandingFigure[] {
  const figures = STANDINGS.map((standing) => ({ standing, ...figure(items.filter((item) => of(item) === standing)) }));
  return figures.filter(({ count }) => count > 0);
}

function figure(items: readonly ReportItem[]): Figure {
  return { count: items.length, items: items.map(({ number }) => number) };
}
