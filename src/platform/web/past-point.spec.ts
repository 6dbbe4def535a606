import { civilDate } from '../../domain/shared/civil-date.js';
import { apartFromTime, onDay, type PastPoint, presentOf, sameTime } from './past-point.js';

const past: PastPoint = { day: civilDate('2026-09-30'), knownAt: null, asked: { as_of: '2026-09-30' } };

describe('addresses of the past', () => {
  it.each([
    ['/ledger', '/ledger?as_of=2026-09-30'],
    ['/ledger?kind=study&kind=action', '/ledger?kind=study&kind=action&as_of=2026-09-30'],
    ['/commitments/1#proposal', '/commitments/1?as_of=2026-09-30#proposal'],
    ['/ledger?as_of=2020-01-01&known_at=2021-01-01', '/ledger?as_of=2026-09-30'],
  ])('%s leads to the same point', (address, then) => {
    expect(sameTime({ past }, address)).toBe(then);
  });

  it('are as they stand on a page of the present', () => {
    expect(sameTime({ past: null }, '/ledger?as_of=x')).toBe('/ledger?as_of=x');
  });

  it('carry both times as they were asked for', () => {
    const asked = { as_of: '2026-09-30', known_at: '2026-10-01T00:00:00+08:00' };
    expect(sameTime({ past: { ...past, asked } }, '/ledger')).toBe(
      '/ledger?as_of=2026-09-30&known_at=2026-10-01T00%3A00%3A00%2B08%3A00',
    );
    expect(sameTime({ past: { ...past, asked: { known_at: '2026-10-01' } } }, '/')).toBe('/?known_at=2026-10-01');
  });

  it('return to the present and go to another day with all else they ask for', () => {
    const address = '/ledger?q=%E7%A7%91&as_of=2026-09-30&known_at=2026-10-01&show=all';
    expect(presentOf(address)).toBe('/ledger?q=%E7%A7%91&show=all');
    expect(onDay(address, civilDate('2024-01-02'))).toBe('/ledger?q=%E7%A7%91&show=all&as_of=2024-01-02');
    expect(presentOf('/ledger?as_of=2026-09-30')).toBe('/ledger');
  });

  it('never leave this server', () => {
    expect(presentOf('//elsewhere.example/ledger?as_of=1')).toBe('/ledger');
  });

  it('give a form all but the point, the place in a list and what was just done', () => {
    expect(apartFromTime('/ledger?kind=study&after=03.01&kind=action&as_of=1&known_at=2&lang=en&done=moved')).toEqual({
      path: '/ledger',
      kept: [
        ['kind', 'study'],
        ['kind', 'action'],
      ],
    });
  });
});
