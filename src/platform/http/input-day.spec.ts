import fc from 'fast-check';
import { addDays, addMonths, civilDate } from '../../domain/shared/civil-date.js';
import { dayFault, inputDay } from './input-day.js';

describe('dayFault', () => {
  it.each([
    ['2026-11-22', null],
    ['1900-01-01', null],
    ['2199-12-31', null],
    ['1899-12-31', 'day_out_of_reach'],
    ['2200-01-01', 'day_out_of_reach'],
    ['9999-12-31', 'day_out_of_reach'],
    ['1000-01-01', 'day_out_of_reach'],
    ['2026-02-30', 'not_a_date'],
    ['2026-11-22T00:00:00Z', 'not_a_date'],
    ['', 'not_a_date'],
    [20261122, 'not_a_date'],
    [undefined, 'not_a_date'],
  ])('of %j is %s', (value, fault) => expect(dayFault(value)).toBe(fault));
});

describe('inputDay', () => {
  it('names the member and what is wrong with it', () => {
    const refused = (detail: string) =>
      expect.objectContaining({ code: 'invalid_input', details: { faults: [{ pointer: '/from', detail }] } });
    expect(() => inputDay('from', '9999-12-20')).toThrow(refused('day_out_of_reach'));
    expect(() => inputDay('from', 'soon')).toThrow(refused('not_a_date'));
  });

  it('gives days from which decades can be counted either way', () => {
    const some = fc.integer({ min: 0, max: 109_571 }).map((offset) => addDays(civilDate('1900-01-01'), offset));
    fc.assert(
      fc.property(some, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        expect(() => addMonths(inputDay('from', day), months)).not.toThrow();
      }),
    );
  });
});
