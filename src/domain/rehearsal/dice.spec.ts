import { Dice } from './dice.js';

const throwsOf = (dice: Dice): number[] => Array.from({ length: 50 }, () => dice.below(1000));

describe('Dice', () => {
  it('throws the same under one seed and name, and otherwise under another', () => {
    expect(throwsOf(new Dice(7, 'a'))).toEqual(throwsOf(new Dice(7, 'a')));
    expect(throwsOf(new Dice(7, 'a'))).not.toEqual(throwsOf(new Dice(8, 'a')));
    expect(throwsOf(new Dice(7, 'a'))).not.toEqual(throwsOf(new Dice(7, 'b')));
    expect(throwsOf(new Dice(7))).not.toEqual(throwsOf(new Dice(7 + 2 ** 32)));
  });

  it('gives named dice that do not hang on what was thrown before', () => {
    const dice = new Dice(7);
    const before = throwsOf(dice.named('a'));
    throwsOf(dice);
    expect(throwsOf(dice.named('a'))).toEqual(before);
  });

  it('spreads evenly and stays within its ends', () => {
    const dice = new Dice(42);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < 60_000; at += 1) counts[dice.below(6)] = (counts[dice.below(6)] ?? 0) + 1;
    expect(counts).toHaveLength(6);
    for (let at = 0; at < 1000; at += 1) {
      const within = dice.within([3, 5]);
      expect(within).toBeGreaterThanOrEqual(3);
      expect(within).toBeLessThanOrEqual(5);
    }
    const sixes = Array.from({ length: 60_000 }, () => dice.below(6)).filter((thrown) => thrown === 5).length;
    expect(Math.abs(sixes - 10_000)).toBeLessThan(500);
  });

  it('chooses by weight, and never what weighs nothing', () => {
    const dice = new Dice(1);
    const chosen = Array.from({ length: 10_000 }, () => dice.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(chosen).not.toContain('never');
    expect(Math.abs(chosen.filter((name) => name === 'seldom').length - 2500)).toBeLessThan(250);
    expect(() => dice.weighted({ nothing: 0 })).toThrow(RangeError);
  });

  it('knows no one of an empty list', () => {
    expect(new Dice(1).pick([])).toBeUndefined();
  });
});
