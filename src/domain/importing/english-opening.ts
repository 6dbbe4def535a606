import { isUpper } from './characters.js';
import type { EnglishVerb } from './english-verbs.js';
import { AFTER_A_NOUN, ENGLISH_VERBS, plainForm } from './english-verbs.js';
import type { Circumstances, Opening } from './grammar.js';
import type { Span } from './span.js';
import type { Word } from './words.js';
import { readWords } from './words.js';

const ADVERBS = new Set('further also together then both'.split(' '));
const SUBJECT_WORDS = new Set(
  'the both two three all each and of for sides side parties party places place cities city governments government regions relevant respective departments authorities'.split(
    ' ',
  ),
);
const PLURALS = new Set('sides parties places cities governments regions departments authorities two both'.split(' '));
const MODALS = new Set(['will', 'shall']);
const PROMISES = new Set(
  'agree agrees agreed undertake undertakes undertook commit commits committed pledge pledges pledged resolve resolved decide decided'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set('have has had are is'.split(' '));
const FINITE = new Set('will would shall should can could may might must is are was were has have had'.split(' '));
const NOT_ADVERBS = new Set(
  'family early assembly monthly quarterly weekly supply july italy reply apply only'.split(' '),
);
/** Third persons that are far more often plural nouns; they need an adverb in front to count as verbs. */
const PLURAL_NOUNS = new Set(
  'studies launches stages works shares trains offers exchanges increases drafts reviews uses guides'.split(' '),
);
/** A subject of more words than this is a sentence of its own kind. */
const LONGEST_SUBJECT = 10;
const LOOK_AHEAD = 20;

interface Verb {
  readonly verb: EnglishVerb;
  readonly next: number;
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 4) {
    const word = words[at]?.lower ?? '';
    if (!ADVERBS.has(word) && !(word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word))) break;
    at += 1;
  }
  return at;
}

/** "Study tours", "support for …": what follows at `at` makes a noun of the word before it. */
function isNounBefore(words: readonly Word[], at: number): boolean {
  const after = words[at]?.lower ?? '';
  return AFTER_A_NOUN.has(after) && !(after === 'and' && isVerbal(words[at + 1]?.lower));
}

/** `certain`: the place is one for a verb, so that "will train staff" needs no second look. */
function verbAt(words: readonly Word[], at: number, form = words[at]?.lower, certain = false): Verb | null {
  if (form === undefined) return null;
  const after = words[at + 1]?.lower ?? '';
  const phrasal = ENGLISH_VERBS.get(`${form} ${after}`);
  if (phrasal) return { verb: phrasal, next: at + 2 };
  const verb = ENGLISH_VERBS.get(form);
  if (!verb || (verb.noun && !certain && isNounBefore(words, at + 1))) return null;
  return { verb, next: at + 1 };
}

function isVerbal(form: string | undefined): boolean {
  return form !== undefined && ENGLISH_VERBS.has(form);
}

/** Follows joined verbs: "support and promote the …" is one undertaking of the first verb. */
function endOfJoined(words: readonly Word[], first: Verb): number {
  let at = first.next;
  for (let round = 0; round < 3; round += 1) {
    if (words[at]?.lower !== 'and' && words[at]?.lower !== 'or') break;
    const adverbs = skipAdverbs(words, at + 1);
    const joined = verbAt(words, adverbs);
    if (!joined) break;
    at = joined.next;
  }
  return at;
}

function openingOf(words: readonly Word[], found: Verb, from: { subject: boolean; gerund?: boolean }): Opening {
  const next = endOfJoined(words, found);
  const inFull = found.verb.particle === 'out' && words[next]?.lower === 'in' && words[next + 1]?.lower === 'full';
  return {
    start: (words[0] as Word).start,
    kind: inFull ? 'implementation' : found.verb.kind,
    reach: from.subject ? 'commitment' : found.verb.reach,
    verbEnd: (words[next - 1] as Word).end,
    bare: words[next] === undefined,
    subject: from.subject,
    gerund: from.gerund ?? false,
  };
}

/** The verb after "will", "agreed to", "are committed to", from the word at `at`. */
function promisedVerb(words: readonly Word[], at: number): Verb | null {
  const word = words[at]?.lower ?? '';
  if (MODALS.has(word)) return certainVerbAt(words, skipAdverbs(words, at + 1));
  const promise = AUXILIARIES.has(word) ? skipAdverbs(words, at + 1) : at;
  if (!PROMISES.has(words[promise]?.lower ?? '') || words[promise + 1]?.lower !== 'to') return null;
  return certainVerbAt(words, skipAdverbs(words, promise + 2));
}

function certainVerbAt(words: readonly Word[], at: number): Verb | null {
  return verbAt(words, at, words[at]?.lower, true);
}

/** "Strengthening …", "setting up …", unless a finite verb makes a sentence of it ("strengthening ties would …"). */
function gerundAt(words: readonly Word[], at: number): Verb | null {
  const form = words[at]?.lower ?? '';
  if (!form.endsWith('ing') || /^(?:on|upon)$/.test(words[at + 1]?.lower ?? '')) return null;
  if (words.some((word) => FINITE.has(word.lower))) return null;
  const stem = form.slice(0, -3);
  const plain = [stem, `${stem}e`, stem.slice(0, -1)].find((each) => verbAt(words, at, each, true) !== null);
  return plain === undefined ? null : verbAt(words, at, plain, true);
}

/** A verb in the third person ("supports", "carries out"); some are rather plural nouns unless an adverb stands before. */
function finiteAt(words: readonly Word[], at: number, afterAdverb = false): Verb | null {
  const form = words[at]?.lower ?? '';
  const plain = plainForm(form);
  return plain === null || (PLURAL_NOUNS.has(form) && !afterAdverb) ? null : verbAt(words, at, plain);
}

function isSubjectWord(word: Word): boolean {
  return SUBJECT_WORDS.has(word.lower) || isUpper(word.text.charCodeAt(0)) || /^\d/.test(word.text);
}

/** "Both sides will …", "Chongqing fully implements …": a short subject and then the verb. */
function subjectLed(words: readonly Word[]): Opening | null {
  let plural = false;
  for (let at = 0; at < Math.min(words.length, LONGEST_SUBJECT); at += 1) {
    const word = words[at] as Word;
    if (at > 0) {
      const promised = promisedVerb(words, at) ?? promisedVerb(words, skipAdverbs(words, at));
      if (promised) return openingOf(words, promised, { subject: true });
      const verb = skipAdverbs(words, at);
      const finite = finiteAt(words, verb, verb > at);
      if (finite) return openingOf(words, finite, { subject: true });
      const base = plural && verb > 0 ? verbAt(words, verb) : null;
      if (base) return openingOf(words, base, { subject: true });
    }
    if (!isSubjectWord(word)) return null;
    if (PLURALS.has(word.lower) || word.lower === 'and') plural = true;
  }
  return null;
}

/** The opening of an English clause: a verb of undertaking with its adverbs, or a short subject and such a verb. */
export function openEnglish(source: string, range: Span, at: Circumstances = {}): Opening | null {
  const words = readWords(source, range, LOOK_AHEAD);
  const from = words[0]?.lower === 'to' ? 1 : 0;
  const verb = verbAt(words, skipAdverbs(words, from));
  if (verb) return openingOf(words, verb, { subject: false });
  const gerund = at.listed ? gerundAt(words, skipAdverbs(words, 0)) : null;
  if (gerund) return { ...openingOf(words, gerund, { subject: false, gerund: true }), reach: 'means' };
  const finite = at.continued ? finiteAt(words, skipAdverbs(words, 0)) : null;
  return finite ? openingOf(words, finite, { subject: true }) : subjectLed(words);
}
