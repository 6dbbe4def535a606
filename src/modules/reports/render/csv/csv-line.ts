/** What spreadsheets take for the start of a formula, in half and full width, after blanks they skip. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/**
 * One line of RFC 4180 with its end. A text that a spreadsheet would run as a formula gets an apostrophe in front, which
 * makes it text; what one government writes must not run on the other's machine.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
