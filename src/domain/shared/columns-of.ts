/** Characters that take two columns in a fixed-width font: East Asian scripts, their punctuation, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const MARK = /[\p{M}\u200b-\u200f]/u;

/** True for a character that takes two columns. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** Width in columns of a fixed-width font: two for an East Asian character, none for a combining mark. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) if (!MARK.test(character)) columns += isWide(character) ? 2 : 1;
  return columns;
}
