import fc from 'fast-check';
import { columnsOf } from '../../../domain/shared/columns-of.js';
import { foldText } from './fold-text.js';

describe('columnsOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['香港', 4],
    ['【待會簽】', 10],
    ['é', 1],
    ['11月27日（五）', 14],
    ['“引”', 4],
  ])('%j takes %i columns', (text, columns) => expect(columnsOf(text)).toBe(columns));
});

describe('foldText', () => {
  it('keeps Latin words whole and hangs the following lines below the first', () => {
    expect(foldText('Government science and technology exchange', { columns: 24, lead: '  03.01  ' })).toEqual([
      '  03.01  Government',
      '         science and',
      '         technology',
      '         exchange',
    ]);
  });

  it('breaks Chinese anywhere but before closing punctuation', () => {
    expect(foldText('建立兩地政府科技交流機制。', { columns: 24 })).toEqual(['建立兩地政府科技交流機', '制。']);
    expect(foldText('建立兩地政府（香港）', { columns: 14 })).toEqual(['建立兩地政府', '（香港）']);
  });

  it('keeps an address whole, however long', () => {
    const address = 'https://luoshi.example/commitments/7c1e94b0-0000-0000-0000-000000000000';
    expect(foldText(`匯報：${address}`, { columns: 20 }).some((line) => line.trim().endsWith(address))).toBe(true);
  });

  it('loses no character and no line is wider than asked, unless by one word', () => {
    const words = fc.constantFrom(
      'due',
      'co-operation',
      '香港',
      '，',
      '。',
      '（五）',
      '03.01',
      '衞',
      ' ',
      '「會簽」',
      'a'.repeat(12),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 30, max: 72 }), (parts, columns) => {
        const text = parts.join('');
        const lines = foldText(text, { columns, lead: '  ' });
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) {
          const longestWord = Math.max(0, ...line.trim().split(' ').map(columnsOf));
          if (longestWord < columns - 2 && !/[，。）」]{3}/.test(line))
            expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});
