import { civilDate } from '../../../domain/shared/civil-date.js';
import { spanAxis } from './span-axis.js';

const days = (...texts: string[]): ReturnType<typeof civilDate>[] => texts.map(civilDate);

describe('spanAxis', () => {
  it('runs from the first January to the last December', () => {
    const axis = spanAxis(days('2026-12-31', '2023-05-11'));
    expect(axis.years).toEqual([2023, 2024, 2025, 2026]);
    expect([axis.width, axis.at(civilDate('2023-01-01')), axis.at(civilDate('2026-12-31'), true)]).toEqual([48, 0, 48]);
  });

  it('places a period by its days, from morning to evening', () => {
    const axis = spanAxis(days('2026-01-01'));
    expect(axis.at(civilDate('2026-12-31'))).toBeLessThan(axis.at(civilDate('2026-12-31'), true));
  });

  it.each([
    [2026, 6, 6],
    [2020, 12, 6],
    [2000, 30, 6],
    [1990, 100, 4],
  ])('from %i over %i years prints %i years', (first, count, labels) => {
    const axis = spanAxis(days(`${first}-01-01`, `${first + count - 1}-12-31`));
    expect(axis.years).toHaveLength(labels);
    expect(axis.years[0]).toBe(first);
  });

  it('refuses to draw nothing', () => {
    expect(() => spanAxis([])).toThrow(RangeError);
  });
});
