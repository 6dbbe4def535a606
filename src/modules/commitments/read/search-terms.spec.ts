import fc from 'fast-check';
import { searchPatterns } from './search-terms.js';

/** LIKE as PostgreSQL reads it, for patterns that begin and end with a wildcard. */
function matches(text: string, pattern: string): boolean {
  const plain = pattern.slice(1, -1);
  if (/(^|[^\\])(\\\\)*[%_]/.test(plain)) throw new Error(`a wildcard is left in ${pattern}`);
  return text.includes(plain.replace(/\\(.)/gsu, '$1'));
}

describe('searchPatterns', () => {
  it('makes one pattern of every word', () => {
    expect(searchPatterns('  rail　link\t03.01 ')).toEqual(['%rail%', '%link%', '%03.01%']);
    expect(searchPatterns(' \n ')).toEqual([]);
  });

  it('takes wildcards as they are written', () => {
    expect(searchPatterns('100% a_b c\\d')).toEqual(['%100\\%%', '%a\\_b%', '%c\\\\d%']);
  });

  it('looks for eight words at most', () => {
    expect(searchPatterns('a b c d e f g h i j')).toHaveLength(8);
  });

  it('finds every word in the text it came from, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '_', '\\', 'a', '鐵', ' '), maxLength: 40 }), (text) => {
        for (const pattern of searchPatterns(text)) expect(matches(text, pattern)).toBe(true);
      }),
    );
  });
});
