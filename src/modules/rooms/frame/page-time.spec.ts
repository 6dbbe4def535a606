import { aView } from '../../../../test/support/builders/a-matter.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { FixedClock } from '../../../platform/clock/fixed-clock.js';
import { pageTime, viewAsOf } from './page-time.js';

const NOON = new Date('2026-11-22T12:00:00+08:00');
const clock = new FixedClock(NOON);

describe('the point in time of a page', () => {
  it('is the present where nothing is asked', () => {
    expect(pageTime({}, clock)).toBeNull();
    expect(viewAsOf(aView(), null, {}).past).toBeNull();
  });

  it('takes a day for the whole of what was known by its end at UTC+8, and today for what is known now', () => {
    expect(pageTime({ as_of: '2026-09-30', known_at: '2026-10-01' }, clock)).toEqual({
      day: '2026-09-30',
      knownAt: new Date('2026-10-01T23:59:59.999+08:00'),
    });
    expect(pageTime({ known_at: '2026-11-22' }, clock)).toEqual({ day: '2026-11-22', knownAt: NOON });
    expect(pageTime({ known_at: '2026-10-01' }, clock)?.day).toBe('2026-10-01');
  });

  it('takes an instant as it stands', () => {
    expect(pageTime({ known_at: '2026-10-01T00:00:00Z' }, clock)?.knownAt).toEqual(new Date('2026-10-01T00:00:00Z'));
  });

  it.each([
    [{ as_of: '2026-11-23' }, 'as_of_in_future'],
    [{ known_at: '2026-11-23' }, 'known_at_in_future'],
    [{ as_of: '2026-02-30' }, 'invalid_input'],
    [{ known_at: '2026-02-30' }, 'invalid_input'],
    [{ known_at: '2026-10-01T00:00:00' }, 'invalid_input'],
  ])('refuses %j', (asked, code) => {
    expect(() => pageTime(asked, clock)).toThrow(code);
  });

  it('is told to the page with what links must carry', () => {
    const asked = { as_of: '2026-09-30' };
    expect(viewAsOf(aView(), pageTime(asked, clock), asked).past).toEqual({
      day: civilDate('2026-09-30'),
      knownAt: null,
      asked,
    });
    const known = { known_at: '2026-10-01' };
    expect(viewAsOf(aView(), pageTime(known, clock), known).past).toEqual({
      day: civilDate('2026-10-01'),
      knownAt: new Date('2026-10-01T23:59:59.999+08:00'),
      asked: known,
    });
  });
});
