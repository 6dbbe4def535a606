/** Rows and paths of a keyboard, the alphabet and the digits: three neighbours of one of these are a run. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7ki8lo9p0',
  'qazwsxedcrfvtgbyhnujmikolp',
  '147258369',
  '159753',
];
const RUNS = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
const SHORTEST_RUN = 3;

/** What lists of leaked passwords hold most of, in Latin letters, with what lies near at hand here. */
const WORDS = [
  'password passwort passcode passphrase letmein welcome admin administrator login master default changeme',
  'secret guest test testing user root hello computer internet access dragon monkey shadow sunshine princess',
  'football baseball superman batman iloveyou trustno freedom whatever michael jordan jennifer charlie',
  'ashley flower lovely love spring summer autumn winter monday friday january december google samsung apple',
  'woaini woaiwojia mima wodemima guanliyuan yonghu asd aini baobao laopo laogong zhongguo china hongkong',
  'xianggang chongqing beijing shanghai guangdong sichuan luoshi liaison secretariat auditor conference',
  'government office company bureau',
].flatMap((line) => line.split(' '));
const MOST_WORDS = 2;
/** So many characters beside all that do not save it. */
const MOST_LEFT = 2;
const LEAST_DIFFERENT = 5;

/** Spellings that stand for letters, and the signs above the digits of a keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const SHIFTED = ')!@#$%^&*(';

/**
 * True for a password that a guesser tries early: one or two of the commonest words, or words about the person, with digits
 * and keyboard runs round them in any spelling; nothing but runs and repeated digits; or fewer than five different characters.
 */
export function isCommonPassword(password: string, about: readonly string[] = []): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  if (new Set(text).size < LEAST_DIFFERENT) return true;
  const spelled = [...text].map((sign) => LETTERS[sign] ?? sign).join('');
  const unshifted = [...text].map((sign) => (SHIFTED.includes(sign) ? String(SHIFTED.indexOf(sign)) : sign)).join('');
  const own = about.flatMap(wordsIn);
  return [text, spelled, unshifted].some((form) => isPlain(form.replaceAll(/[^\p{L}\p{N}]/gu, ''), own));
}

/** Words of a name or address that are long enough to be recognised. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

function isPlain(text: string, own: readonly string[]): boolean {
  if (text === '') return false;
  const common = new Set<string>();
  let rest = text;
  for (const word of [...WORDS, ...own].sort((a, b) => b.length - a.length)) {
    if (rest.includes(word) && !own.includes(word)) common.add(word);
    rest = rest.replaceAll(word, ' ');
  }
  const left = rest.split(' ').map(withoutRuns).join('');
  // Digits beside a word add little; digits alone may be dialled at random, so there only runs and repetitions count.
  const counted = rest === text ? left : left.replaceAll(/\d/g, '');
  return common.size <= MOST_WORDS && counted.length <= MOST_LEFT;
}

/** The text without keyboard runs and repeated characters. */
function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length;) {
    const length = Math.max(runAt(text, at), repeatAt(text, at));
    if (length === 0) rest += text.charAt(at);
    at += Math.max(length, 1);
  }
  return rest;
}

function runAt(text: string, at: number): number {
  let length = SHORTEST_RUN;
  if (!isRun(text.slice(at, at + length), length)) return 0;
  while (at + length < text.length && isRun(text.slice(at, at + length + 1), length + 1)) length += 1;
  return length;
}

function isRun(piece: string, length: number): boolean {
  return piece.length === length && RUNS.some((row) => row.includes(piece));
}

function repeatAt(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charAt(end) === text.charAt(at)) end += 1;
  return end - at > 1 ? end - at : 0;
}
