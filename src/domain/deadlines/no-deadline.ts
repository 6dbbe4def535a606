import type { LocalizedText } from '../shared/language.js';
import type { Deadline } from './deadline.js';

/** No date, and that is said rather than left open. */
export function noDeadline(words: LocalizedText | null = null): Deadline {
  return { kind: 'none', precision: 'none', earliest: null, latest: null, words, session: null, every: null };
}
