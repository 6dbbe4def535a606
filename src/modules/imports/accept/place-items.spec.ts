import { countedDraft } from '../../../../test/support/counted-draft.js';
import { placeItems } from './place-items.js';

/** Numbers that say how often they are asked for. */
class AskedNumbers extends Set<string> {
  asked = 0;

  override has(number: string): boolean {
    this.asked += 1;
    return super.has(number);
  }
}

const numbersOf = (placed: ReturnType<typeof placeItems>) =>
  placed.map(({ items }) => items.map(({ number }) => number));

describe('placeItems', () => {
  it('counts on within each area, past the numbers there are', () => {
    const { draft } = countedDraft(2, 3);
    const known = [{ number: 4, title: ' AREA  2 ' }];
    const placed = placeItems(draft, known, new Set(['04.01', '04.03', '05.02']));
    expect(placed.map(({ number, fresh }) => [number, fresh])).toEqual([
      [5, true],
      [4, false],
    ]);
    expect(numbersOf(placed)).toEqual([
      ['05.01', '05.03', '05.04'],
      ['04.02', '04.04', '04.05'],
    ]);
  });

  it('goes on in an area that the draft names twice', () => {
    const { draft } = countedDraft(2, 2);
    const twice = { ...draft, areas: draft.areas.map((area) => ({ ...area, id: area.id, heading: 'Same' })) };
    expect(numbersOf(placeItems(twice, [], new Set()))).toEqual([
      ['01.01', '01.02'],
      ['01.03', '01.04'],
    ]);
  });

  it('asks for every number once, however many an area has', () => {
    const taken = new AskedNumbers(['01.07']);
    placeItems(countedDraft(1, 1_000).draft, [], taken);
    expect(taken.asked).toBe(1_001);
  });
});
