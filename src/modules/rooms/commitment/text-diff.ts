/** A run of text that both versions have, or only the old or only the new one. */
export interface DiffRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many comparisons the texts are shown whole: nobody reads such a difference word by word. */
const MOST_WORK = 4_000_000;

/** Words of Latin script with what separates them, and every other character by itself, as Chinese has no blanks. */
const TOKENS = /[\p{Script=Latin}\p{N}'’-]+|\s+|./gsu;

/** What changed between two texts, word by word: runs in the order of reading, what is gone before what is new. */
export function textDiff(before: string, after: string): readonly DiffRun[] {
  const old = before.match(TOKENS) ?? [];
  const fresh = after.match(TOKENS) ?? [];
  if (old.length * fresh.length > MOST_WORK) return joined([...runs('gone', [before]), ...runs('new', [after])]);
  const common = commonLengths(old, fresh);
  const found: DiffRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [was = '', is = ''] = [old[i], fresh[j]];
    if (i < old.length && j < fresh.length && was === is) {
      found.push({ kind: 'same', text: was });
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      found.push({ kind: 'gone', text: was });
      i += 1;
    } else {
      found.push({ kind: 'new', text: is });
      j += 1;
    }
  }
  return joined(found);
}

/** How many tokens the rests from (i, j) have in common, by row. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (row === undefined) continue;
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      row[j] = old[i] === fresh[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
  }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

function runs(kind: DiffRun['kind'], texts: readonly string[]): DiffRun[] {
  return texts.map((text) => ({ kind, text }));
}

/** Neighbours of one kind as one run; between two that are the same, everything gone before everything new. */
function joined(found: readonly DiffRun[]): readonly DiffRun[] {
  const whole: DiffRun[] = [];
  let gone = '';
  let fresh = '';
  const flush = (): void => {
    if (gone !== '') whole.push({ kind: 'gone', text: gone });
    if (fresh !== '') whole.push({ kind: 'new', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const { kind, text } of found) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else {
      flush();
      const last = whole.at(-1);
      if (last?.kind === 'same') whole[whole.length - 1] = { kind, text: last.text + text };
      else whole.push({ kind, text });
    }
  }
  flush();
  return whole;
}
