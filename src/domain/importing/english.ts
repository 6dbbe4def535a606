import { readEnglishBodies } from './english-bodies.js';
import { openEnglish } from './english-opening.js';
import { isUpper } from './characters.js';
import type { Grammar, Opening } from './grammar.js';
import type { Span } from './span.js';
import { readWords } from './words.js';

const LEAD_INS = new Set(
  (
    'under in on with by through based building leveraging using to for following via within as where subject during at from drawing taking ' +
    'together jointly pursuant according upon over against given recognising recognizing having'
  ).split(' '),
);
const FORWARD = new Set('under pursuant subject based'.split(' '));
const SUBORDINATE =
  /^(?:so as to|so that|in order to|with a view to|in a bid to|which|thereby|thus|hence|to|where|who|that|including|such as)\b/i;
const OPEN_END = /\b(?:and|or|of|the|a|an|to|in|on|for|with|by|from|between|at|as|its|their|including)$/i;
const REFERS_BACK = /\b(?:participate|attend|take part|join|join in|exhibit)$/i;
const ABSTRACT = /^(?:and|mutual|exchanges?|trust|ties|links|co-?operation|\p{L}+(?:ity|tion|ship|ment|ing))$/u;
const ANNOUNCES =
  /(?:following|below)\b.{0,60}\b(?:areas?|fields?|aspects|domains|sectors|directions)\b|\b(?:areas|fields|aspects|domains|sectors|directions)\b.{0,40}(?:as follows|following|below)/is;
/** Of a long paragraph only its last part can announce a list. */
const ANNOUNCEMENT = 300;

function tail(source: string, range: Span, length: number): string {
  return source.slice(Math.max(range.start, range.end - length), range.end);
}

function skipJoint(source: string, range: Span): number {
  const words = readWords(source, range, 4);
  const first = words[0];
  if (!first || !['and', 'or', 'but', 'as'].includes(first.lower)) return range.start;
  if (first.lower !== 'as') return words[1]?.start ?? range.end;
  return words[1]?.lower === 'well' && words[2]?.lower === 'as' ? (words[3]?.start ?? range.end) : range.start;
}

function isThin(source: string, opening: Opening, end: number): boolean {
  if (opening.subject || end - opening.verbEnd > 60) return false;
  const words = readWords(source, { start: opening.verbEnd, end }, 6);
  return words.length > 0 && words.length < 5 && words.every((word) => ABSTRACT.test(word.lower));
}

function firstWordIn(source: string, range: Span, set: ReadonlySet<string>): boolean {
  return set.has(readWords(source, range, 1)[0]?.lower ?? '');
}

function isTitleCase(source: string, range: Span): boolean {
  const words = readWords(source, range, 20).filter((word) => word.lower.length > 3);
  return words.length > 1 && words.every((word) => isUpper(word.text.charCodeAt(0)));
}

/** English as it is written in press releases and memoranda. */
export const ENGLISH: Grammar = {
  skipJoint,
  open: openEnglish,
  isLeadIn: (source, range) => firstWordIn(source, range, LEAD_INS),
  leansForward: (source, range) => firstWordIn(source, range, FORWARD),
  isSubordinate: (source, range) => SUBORDINATE.test(source.slice(range.start, Math.min(range.end, range.start + 24))),
  isThin,
  refersBack: (source, range) => REFERS_BACK.test(tail(source, range, 24)),
  endsOpen: (source, range) => OPEN_END.test(tail(source, range, 16)),
  announcesAreas: (source, range) => ANNOUNCES.test(tail(source, range, ANNOUNCEMENT)),
  isTitleCase,
  bodies: readEnglishBodies,
};
