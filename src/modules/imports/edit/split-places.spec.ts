import { placeAfter, splitPlaces } from './split-places.js';
import { splitText } from './split-text.js';

const whole = (source: string) => ({ start: 0, end: source.length });
const halvesOf = (source: string) =>
  splitPlaces(source, whole(source)).map(({ first, second }) => [
    source.slice(first.start, first.end),
    source.slice(second.start, second.end),
  ]);

describe('places to cut an item', () => {
  it.each([
    ['Support a, and promote b', [['Support a', 'promote b']]],
    ['推動合作，並加強交流', [['推動合作', '加強交流']]],
    ['Support a and b', [['Support a', 'b']]],
    ['Support a', []],
    [', . ;', []],
  ])('of %j', (source, halves) => {
    expect(halvesOf(source)).toEqual(halves);
  });

  // Tried one way after the other, a run of thirty separators alone would take hours.
  it.each([
    ['commas', ','.repeat(20_000)],
    ['blanks', ' '.repeat(20_000)],
    ['words of joining', ' and'.repeat(20_000)],
    ['Chinese separators', '，、'.repeat(20_000)],
    ['joints that part nothing', '，並'.repeat(20_000)],
  ])('walks a joint of twenty thousand %s once', (_, joint) => {
    const source = `Support a${joint}; promote b${joint}x`;
    const [first] = halvesOf(source);
    expect(first?.[0]).toBe('Support a');
    expect(splitText(source, whole(source), source.length - 1)?.[0]).toEqual({
      start: 0,
      end: source.indexOf('promote b') + 'promote b'.length,
    });
  });

  it('offers no more places than help, of an item as long as a document', () => {
    const source = `推動${'合作，'.repeat(200_000)}交流`;
    const places = splitPlaces(source, whole(source));
    expect(places).toHaveLength(40);
    expect(places[39]?.at).toBeLessThan(200);
  });

  it('ends where no words follow, however many separators do', () => {
    const source = `推動合作${'，'.repeat(200_000)}`;
    expect(splitPlaces(source, whole(source))).toEqual([]);
  });

  it('finds quoted words across any white space', () => {
    const source = `Support${' '.repeat(100_000)}the fair, promote it`;
    expect(placeAfter(source, whole(source), 'Support the fair')).toBe(source.indexOf(','));
  });
});
