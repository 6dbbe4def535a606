import { CST, Lexer } from 'yaml';

/** The deepest nesting in brackets that is read. */
export const DEEPEST_BRACKETS = 50;
const WIDEST_INDENT = 200;

/**
 * True where the text nests deeper than any honest file. Asked before parsing, because the composer recurses once a level and
 * a file that exhausts the stack can end the whole process. Reads tokens only, without recursion.
 */
export function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  let column = 0;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source);
    if (type === 'newline') {
      column = 0;
      continue;
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets = Math.max(0, brackets - 1);
    // Outside brackets a level costs at least one column of indentation, or stands behind "- " or "? " on the same line.
    const deepens = type === 'seq-item-ind' || type === 'explicit-key-ind' || (type === 'space' && column === 0);
    column += source.length;
    if (brackets > DEEPEST_BRACKETS || (brackets === 0 && deepens && column > WIDEST_INDENT)) return true;
  }
  return false;
}
