import { civilDate } from '../../../domain/shared/civil-date.js';
import type { SessionView } from './conference-frame.js';
import { firstDay } from './first-day.js';

const name = { en: 'S', 'zh-Hant': 'S', 'zh-Hans': 'S' };

function session(number: number, heldOn: string | null): SessionView {
  return {
    id: `s${number}`,
    number,
    kind: 'plenary',
    heldOn: heldOn === null ? null : civilDate(heldOn),
    name,
    place: null,
  };
}

describe('firstDay', () => {
  it('is the earliest day held, in whatever order sessions are numbered', () => {
    const sessions = [session(1, '2023-05-11'), session(2, '2019-01-08'), session(3, null)];
    expect(firstDay({ sessions })).toBe('2019-01-08');
  });

  it('is none where no session has a day', () => {
    expect(firstDay({ sessions: [session(1, null)] })).toBeNull();
    expect(firstDay({ sessions: [] })).toBeNull();
  });
});
