import { DRAFT_HOLDS } from './draft-size.js';
import { problemOfFault } from './problem-of-fault.js';
import { splitOfBytes } from './split-of-text.js';

/** A document of so many areas, the items shared among them. */
function document(areas: number, items: number): Buffer {
  const lines: string[] = [];
  for (let area = 0; area < areas; area += 1) {
    lines.push(`${'一二三四五六七八九'[area % 9]}、經貿合作`);
    const own = Math.floor(items / areas) + (area < items % areas ? 1 : 0);
    for (let item = 1; item <= own; item += 1) lines.push(`${item}. 推動第${area}領域第${item}項合作。`);
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

describe('how much a draft holds', () => {
  it.each([
    ['all it may', DRAFT_HOLDS.areas, DRAFT_HOLDS.items, null],
    ['one area more', DRAFT_HOLDS.areas + 1, DRAFT_HOLDS.items, 'too_many'],
    ['one item more', 2, DRAFT_HOLDS.items + 1, 'too_many'],
  ])('%s', (_, areas, items, code) => {
    const read = splitOfBytes(document(areas, items), 'zh-Hant');
    expect(read.ok ? null : read.code).toBe(code);
    if (read.ok) expect(read.split.areas).toHaveLength(areas);
    else expect(read).toMatchObject({ found: { areas, items }, wayOut: 'divide_the_document' });
  });

  it('counts the passages between as well', () => {
    const prose = 'The two sides met.\n\n'.repeat(DRAFT_HOLDS.passages);
    expect(splitOfBytes(Buffer.from(prose), 'en')).toMatchObject({ ok: true, split: { areas: [] } });
    expect(splitOfBytes(Buffer.from(`${prose}And left.`), 'en')).toMatchObject({ ok: false, code: 'too_many' });
  });

  it('is refused with what was found, what a draft holds, and the way out', () => {
    const read = splitOfBytes(document(1, DRAFT_HOLDS.items + 1), 'zh-Hant');
    if (read.ok) throw new Error('nothing was refused');
    expect(problemOfFault(read)).toMatchObject({
      code: 'import_too_many',
      status: 422,
      details: { members: { found: { items: 3001 }, most: DRAFT_HOLDS, way_out: 'divide_the_document' } },
    });
  });
});
