import { findSplitFaults } from './check-split.js';
import type { ProposedSplit } from './proposed-split.js';

const SOURCE = 'Boats\n\nSupport the fair, and build a pier.';
const SOUND: ProposedSplit = {
  areas: [
    {
      heading: 'Boats',
      start: 0,
      end: 5,
      commitments: [
        { text: 'Support the fair', start: 7, end: 23, kind: 'facilitation', bodies: [] },
        { text: 'build a pier', start: 29, end: 41, kind: 'deliverable', bodies: [] },
      ],
    },
  ],
  unclaimed: [
    { start: 23, end: 28 },
    { start: 41, end: 42 },
  ],
};
const [area] = SOUND.areas;
if (!area) throw new Error('the sound split has an area');

describe('findSplitFaults', () => {
  it('finds nothing in a sound split', () => {
    expect(findSplitFaults(SOURCE, SOUND)).toEqual([]);
  });

  it.each<[string, ProposedSplit, string]>([
    [
      'a text that is not its slice',
      {
        ...SOUND,
        areas: [{ ...area, commitments: area.commitments.map((each) => ({ ...each, text: 'Support a fair' })) }],
      },
      'text at 7',
    ],
    ['a heading that is not its slice', { ...SOUND, areas: [{ ...area, heading: 'Ships' }] }, 'heading at 0'],
    [
      'an area with nothing in it',
      { areas: [{ ...area, commitments: [] }], unclaimed: [{ start: 7, end: 42 }] },
      'no commitments at 0',
    ],
    ['a character that nobody claims', { ...SOUND, unclaimed: [{ start: 23, end: 28 }] }, 'uncovered at 41'],
    [
      'an overlap',
      {
        ...SOUND,
        unclaimed: [
          { start: 22, end: 28 },
          { start: 41, end: 42 },
        ],
      },
      'overlap at 22',
    ],
    [
      'white space at an edge',
      {
        ...SOUND,
        unclaimed: [
          { start: 23, end: 29 },
          { start: 41, end: 42 },
        ],
      },
      'unclaimed at 23',
    ],
    ['disorder', { ...SOUND, areas: [{ ...area, commitments: [...area.commitments].reverse() }] }, 'overlap at 7'],
  ])('names %s', (_, split, fault) => {
    expect(findSplitFaults(SOURCE, split)).toContain(fault);
  });
});
