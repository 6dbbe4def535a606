import fc from 'fast-check';
import { textDiff } from './text-diff.js';

const read = (before: string, after: string, leaves: string): string =>
  textDiff(before, after)
    .filter(({ kind }) => kind !== leaves)
    .map(({ text }) => text)
    .join('');

describe('what changed between two texts', () => {
  it.each([
    ['one two three', 'one four three', ['same:one ', 'gone:two', 'new:four', 'same: three']],
    ['研究金融機制', '研究監管機制', ['same:研究', 'gone:金融', 'new:監管', 'same:機制']],
    ['', 'new', ['new:new']],
    ['old', '', ['gone:old']],
    ['same', 'same', ['same:same']],
  ])('marks words, and characters where there are no blanks: %j to %j', (before, after, told) => {
    expect(textDiff(before, after).map(({ kind, text }) => `${kind}:${text}`)).toEqual(told);
  });

  it('always gives back both texts, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(read(before, after, 'new')).toBe(before);
        expect(read(before, after, 'gone')).toBe(after);
      }),
    );
  });

  it('shows texts too long to compare whole', () => {
    expect(textDiff('a '.repeat(2000), 'b '.repeat(2000)).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
