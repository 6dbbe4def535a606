import type { Draft } from './draft.js';
import { looksPerPart } from '../../../../test/support/counted-draft.js';
import { placeItems } from '../accept/place-items.js';
import { draftView } from '../api/dto/draft.view.js';
import { nextNeighbours } from '../edit/merge-items.js';
import { itemsByArea } from './items-by-area.js';
import { findLacks } from './lacks.js';
import { leftOver } from './left-over.js';

/** Sorting alone looks a little oftener at more; a pass over all items for every area would look hundreds of times. */
const GROWTH = 2;

describe('what is asked of a whole draft walks it a fixed number of times', () => {
  it.each<[string, (draft: Draft) => unknown]>([
    ['the view of the API', draftView],
    ['numbers for its items', (draft) => placeItems(draft, [], new Set())],
    ['its items by area', itemsByArea],
    ['what can be merged', nextNeighbours],
    ['what it lacks', (draft) => findLacks(draft, ['north', 'south'])],
    ['what is left over', leftOver],
  ])('%s', (_, work) => {
    for (const [few, many] of [
      [looksPerPart(work, 20), looksPerPart(work, 400)],
      [looksPerPart(work, 1, 40), looksPerPart(work, 1, 800)],
    ] as const) {
      expect(few).toBeGreaterThan(0);
      expect(many).toBeLessThan(few * GROWTH);
    }
  });
});
