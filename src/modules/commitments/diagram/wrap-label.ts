/** Height of one line of a label, in pixels. */
export const LINE_HEIGHT = 17;
const FONT_SIZE = 13;
const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFF}]/u;

/** Width of a text at the size of the diagram, in pixels; an estimate on the safe side, for no font is at hand. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : letter === ' ' ? 0.3 : 0.58) * FONT_SIZE, 0);
}

/** A label in lines no wider than `width`: broken between words, and between any two Chinese characters. */
export function wrapLabel(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(label)) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** What must stay together: a word with the blank before it, a Chinese character with the mark after it, a short bracket whole. */
function piecesOf(label: string): readonly string[] {
  return label.match(/\s*（[^（）]{1,6}）|\s*[^\s\u2E80-\u9FFF]+|\s*[\u2E80-\u9FFF][）」”，。：]?/gu) ?? [label];
}
