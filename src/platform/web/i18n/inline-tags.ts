/** Tags a message may carry, and the HTML each becomes. Anything else in a message is a fault of the message file. */
export const INLINE_TAGS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['em', ['<em>', '</em>']],
  ['b', ['<b>', '</b>']],
  ['was', ['<span class="was">', '</span>']],
  ['num', ['<span class="num">', '</span>']],
  ['hash', ['<span class="hash">', '</span>']],
]);
