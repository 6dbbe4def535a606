import type { ReportItem, ReportModel, SessionRollUp } from '../../src/modules/reports/index.js';

/** Counts by hand, one filter a figure, and compares with both. */
export function compareFigures(
  items: readonly ReportItem[],
  figures: ReportModel['totals'],
  tally: SessionRollUp['figures']['totals'] | undefined,
): void {
  const numbers = (which: (item: ReportItem) => boolean) => items.filter(which).map(({ number }) => number);
  expect(figures.total.items).toEqual(numbers(() => true));
  expect(figures.open.items).toEqual(numbers(({ open }) => open));
  expect(figures.closed.items).toEqual(numbers(({ open }) => !open));
  expect(tally).toMatchObject({ total: figures.total.count, open: figures.open.count, closed: figures.closed.count });
  for (const { standing, count, items: counted } of figures.standings) {
    expect(counted).toEqual(numbers((item) => item.standing === standing));
    expect(count).toBe(counted.length);
  }
  const byStanding = Object.fromEntries(figures.standings.map(({ standing, count }) => [standing, count]));
  expect(tally?.byStanding).toEqual(byStanding);
  for (const side of figures.sides) {
    const states = items.map((item) => item.sides.find((one) => one.side === side.side)?.position?.state ?? null);
    const byPosition: Record<string, number> = {};
    for (const state of states) if (state !== null) byPosition[state] = (byPosition[state] ?? 0) + 1;
    expect(tally?.bySide[side.side]).toEqual({ byPosition, unstated: side.unstated.count });
    expect(side.unstated.count).toBe(states.filter((state) => state === null).length);
    expect(side.positions.reduce((sum, { count }) => sum + count, side.unstated.count)).toBe(items.length);
  }
}
