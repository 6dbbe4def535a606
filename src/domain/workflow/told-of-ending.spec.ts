import { toldOfEnding } from './told-of-ending.js';

const SIDES = ['north', 'south', 'east'];

describe('who is told how a proposal ended', () => {
  it.each([
    ['accepted', 'south', SIDES],
    ['voided', 'south', SIDES],
    ['voided', null, SIDES],
    ['declined', 'south', ['north', 'east']],
    ['rescinded', 'north', ['south', 'east']],
  ] as const)('%s by %s: %s', (ending, by, told) => {
    expect(toldOfEnding(ending, by, SIDES)).toEqual(told);
  });
});
