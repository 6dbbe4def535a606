import { STANDINGS } from '../../../domain/shared/standing.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Figure, Figures, PositionFigure, ReportItem, SideFigures, SideReport } from './report-model.js';

/** Counts commitments; every figure keeps the numbers of those it counts. */
export function countFigures(items: readonly ReportItem[], sides: readonly SideId[]): Figures {
  const standings = STANDINGS.map((standing) => ({
    standing,
    ...figure(items.filter((item) => item.standing === standing)),
  }));
  return {
    total: figure(items),
    open: figure(items.filter((item) => item.open)),
    closed: figure(items.filter((item) => !item.open)),
    standings: standings.filter(({ count }) => count > 0),
    sides: sides.map((side) => countSide(items, side)),
  };
}

function countSide(items: readonly ReportItem[], side: SideId): SideFigures {
  const said = (item: ReportItem): SideReport | undefined => item.sides.find((one) => one.side === side);
  return {
    side,
    positions: countPositions(items, said),
    unstated: figure(items.filter((item) => (said(item)?.position ?? null) === null)),
    withoutReport: figure(items.filter((item) => (said(item)?.statement ?? null) === null)),
  };
}

/** In the order of standings, so that all areas and sides list positions alike. */
function countPositions(
  items: readonly ReportItem[],
  said: (item: ReportItem) => SideReport | undefined,
): readonly PositionFigure[] {
  const byState = new Map<string, { readonly first: NonNullable<SideReport['position']>; readonly items: string[] }>();
  for (const item of items) {
    const position = said(item)?.position ?? null;
    if (position === null) continue;
    const known = byState.get(position.state);
    if (known === undefined) byState.set(position.state, { first: position, items: [item.number] });
    else known.items.push(item.number);
  }
  const figures = [...byState].map(([position, { first, items: numbers }]) => {
    return { position, label: first.label, standing: first.standing, count: numbers.length, items: numbers };
  });
  return figures.sort(
    (a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || (a.position < b.position ? -1 : 1),
  );
}

function figure(items: readonly ReportItem[]): Figure {
  return { count: items.length, items: items.map(({ number }) => number) };
}
