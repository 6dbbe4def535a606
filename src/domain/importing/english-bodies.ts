import { isDigit, isUpper } from './characters.js';
import { ENGLISH_VERBS } from './english-verbs.js';
import type { Span } from './span.js';
import type { Word } from './words.js';
import { readWords } from './words.js';

const HEADS = new Set(
  (
    'bureau commission academy center centre college council association fair summit programme program authority group office department ' +
    'institute university bank company corporation limited chamber federation committee board agency ministry laboratory foundation society ' +
    'hospital court union conference forum congress government secretariat trust corps alliance consortium'
  ).split(' '),
);
/** Small words that may stand inside a name when a capital follows. */
const LINKS = new Set('of for on and the &'.split(' '));
const OPENING_LINKS = new Set('of for on'.split(' '));
/** Words written with a capital only because a sentence begins with them. */
const NEVER_FIRST = new Set(
  'the a an under in on at with by through for from to both all each and following jointly further'.split(' '),
);
/** Capital letters that name no body. */
const OTHER_ACRONYMS = new Set(
  'HKSAR SAR GBA PRC USA UK EU AI IT ICT GDP SME SMES R&D COVID ESG FDI RMB HKD USD CEO PDF VIP IP II III IV'.split(
    ' ',
  ),
);
/** Small words that may follow a complete name; any other small word goes on with the phrase ("Hong Kong schools"). */
const AFTER_A_NAME = new Set(
  'held hosted organised organized to in on at and or for with by from of which that who as is are was were will shall led set during'.split(
    ' ',
  ),
);
const MOST_WORDS = 24;

interface Piece {
  readonly words: readonly Word[];
  /** The word after the piece, when only blanks are between. */
  readonly next: Word | undefined;
}

function isCapital(word: Word): boolean {
  return isUpper(word.text.charCodeAt(0)) || isDigit(word.text.charCodeAt(0));
}

function isHead(word: Word): boolean {
  return isUpper(word.text.charCodeAt(0)) && HEADS.has(word.lower.replace(/['’]s$/, ''));
}

function isAcronym(word: Word): boolean {
  return /^[A-Z][A-Z&]{1,7}[A-Z]$/.test(word.text) && !OTHER_ACRONYMS.has(word.text);
}

function isNamed(words: readonly Word[]): boolean {
  return words.some((word) => isHead(word) || isAcronym(word));
}

/** Only blanks (and the `&` of a firm) may stand between two words of a name. */
function touches(source: string, first: Word, second: Word | undefined): boolean {
  return second !== undefined && second.start - first.end < 8 && /^[\s&]*$/.test(source.slice(first.end, second.start));
}

/** Runs of capitalised words with small words between them, at most `MOST_WORDS` long. */
function capitalRuns(source: string, words: readonly Word[]): Piece[] {
  const runs: Piece[] = [];
  let at = 0;
  while (at < words.length) {
    const first = words[at] as Word;
    if (!isCapital(first)) {
      at += 1;
      continue;
    }
    let last = at;
    let ahead = at + 1;
    while (
      ahead < words.length &&
      ahead - at < MOST_WORDS &&
      ahead - last <= 3 &&
      touches(source, words[ahead - 1] as Word, words[ahead])
    ) {
      const word = words[ahead] as Word;
      if (isCapital(word)) last = ahead;
      else if (!LINKS.has(word.lower)) break;
      ahead += 1;
    }
    const end = words[last] as Word;
    const following = words[last + 1];
    runs.push({ words: words.slice(at, last + 1), next: touches(source, end, following) ? following : undefined });
    at = last + 1;
  }
  return runs;
}

/** Takes off what only began the sentence: "Support the …", "Under the …". */
function withoutLead(words: readonly Word[], first: boolean): readonly Word[] {
  let from = 0;
  while (from < words.length) {
    const word = words[from] as Word;
    const verb = first && from === 0 && ENGLISH_VERBS.has(word.lower);
    if (!verb && !NEVER_FIRST.has(word.lower) && !LINKS.has(word.lower)) break;
    from += 1;
  }
  return words.slice(from);
}

function withoutTail(words: readonly Word[]): readonly Word[] {
  const last = words.findLastIndex(isCapital);
  return words.slice(0, last + 1);
}

/** Cuts a run at each "and" that parts two bodies, and drops what follows the last one without being its name. */
function partBodies(piece: Piece, first: boolean): Word[][] {
  const names: Word[][] = [];
  let rest = withoutLead(piece.words, first);
  while (rest.length > 0) {
    const and = rest.findIndex(
      (word, index) => (word.lower === 'and' || word.lower === '&') && isNamed(rest.slice(0, index)),
    );
    if (and < 0) break;
    const left = rest.slice(0, and);
    const right = withoutLead(rest.slice(and + 1), false);
    const head = left.findIndex(isHead);
    const complement = head >= 0 && left.slice(head + 1).some((word) => OPENING_LINKS.has(word.lower));
    if (!isNamed(right)) {
      const complete = piece.next === undefined || AFTER_A_NAME.has(piece.next.lower);
      names.push([...withoutTail(complement && complete ? rest : left)]);
      return names;
    }
    names.push([...withoutTail(left)]);
    rest = right;
  }
  if (isNamed(rest)) names.push([...withoutTail(rest)]);
  return names;
}

/**
 * Bodies named in an English clause: runs of capitalised words that hold a word such as Bureau, Council or Summit, and
 * acronyms. In order of mention, line breaks folded, without doubles.
 */
export function readEnglishBodies(source: string, range: Span): string[] {
  const words = readWords(source, range, range.end - range.start);
  const found = new Set<string>();
  for (const piece of capitalRuns(source, words)) {
    for (const name of partBodies(piece, piece.words[0] === words[0])) {
      const [from, to] = [name[0], name.at(-1)];
      if (!from || !to || (name.length === 1 && !isAcronym(from))) continue;
      found.add(
        source
          .slice(from.start, to.end)
          .replace(/\s+/g, ' ')
          .replace(/['’]s$/, ''),
      );
    }
  }
  return [...found];
}
