import { civilDate } from '../../../domain/shared/civil-date.js';
import { ToldTime } from './recorded-at.js';

describe('ToldTime', () => {
  it('tells nine in the morning at UTC+8, a second later for each further act, and never goes back', () => {
    const time = new ToldTime();
    const days = ['2026-11-20', '2026-11-20', '2026-11-22', '2026-11-21'];
    expect(days.map((day) => time.next(civilDate(day)).toISOString())).toEqual([
      '2026-11-20T01:00:00.000Z',
      '2026-11-20T01:00:01.000Z',
      '2026-11-22T01:00:00.000Z',
      '2026-11-22T01:00:01.000Z',
    ]);
  });
});
