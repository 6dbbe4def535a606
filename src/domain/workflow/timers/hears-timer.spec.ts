import type { Part } from '../command.js';
import { hearsTimer, type TimerHearer, type TimerNews } from './hears-timer.js';

const PARTS: readonly Part[] = ['lead', 'supporting', 'delivering', 'waiting_for', 'none'];

/** Everybody there is on two sides; nobody leads on the third. */
const ALL: readonly TimerHearer[] = ['north', 'south', 'third'].flatMap((side) => {
  const led = side !== 'third';
  const bodies = PARTS.filter((part) => led || part !== 'lead');
  return [
    ...bodies.map((part) => ({ side, role: 'liaison', parts: [part], led }) as const),
    { side, role: 'secretariat', parts: [], led } as const,
    { side, role: 'auditor', parts: ['lead'], led } as const,
  ];
});

function told(news: Partial<TimerNews>): string[] {
  const whole: TimerNews = { action: 'notify', level: null, side: 'north', ...news };
  return ALL.filter((one) => hearsTimer(whole, one)).map(({ side, role, parts }) => {
    return `${side} ${role === 'liaison' ? parts.join() : role}`;
  });
}

describe('who hears of a timer', () => {
  it.each([
    [{}, ['north lead']],
    [{ action: 'task' }, ['north secretariat']],
    [{ action: 'lapse', side: null }, []],
    [{ action: 'escalate', level: 1 }, ['north lead', 'north secretariat']],
    [{ action: 'escalate', level: 2 }, ['north lead', 'north supporting', 'north secretariat']],
    [{ action: 'escalate', level: 3 }, ['north lead', 'north supporting', 'north delivering', 'north secretariat']],
    [{ side: 'third' }, ['third secretariat']],
    [{ action: 'escalate', level: 2, side: 'third' }, ['third supporting', 'third secretariat']],
    [{ side: null }, ['north lead', 'south lead', 'third secretariat']],
    [{ action: 'task', side: null }, ['north secretariat', 'south secretariat', 'third secretariat']],
    [
      { action: 'escalate', level: 1, side: null },
      ['north lead', 'north secretariat', 'south lead', 'south secretariat', 'third secretariat'],
    ],
  ] as const)('%j', (news, expected) => {
    expect(told(news)).toEqual(expected);
  });

  it('never another side of what is one side’s own, and at each level nobody less than at the one before', () => {
    const levels = ([1, 2, 3] as const).map((level) => told({ action: 'escalate', level }));
    for (const lines of levels) for (const line of lines) expect(line).toMatch(/^north /);
    for (const [at, lines] of levels.entries()) expect(lines).toEqual(expect.arrayContaining(levels[at - 1] ?? []));
    expect(new Set(levels.map(String)).size).toBe(3);
  });

  it('him who has several parts, by the one that counts', () => {
    const both = { side: 'north', role: 'liaison', parts: ['delivering', 'supporting'], led: true } as const;
    expect(hearsTimer({ action: 'escalate', level: 2, side: 'north' }, both)).toBe(true);
  });
});
