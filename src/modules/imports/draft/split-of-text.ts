import { findSplitFaults } from '../../../domain/importing/check-split.js';
import { findLanguage } from '../../../domain/importing/find-language.js';
import { proposeSplit } from '../../../domain/importing/propose-split.js';
import type { ProposedSplit } from '../../../domain/importing/proposed-split.js';
import type { Language } from '../../../domain/shared/language.js';
import type { DecodedText, DecodeFault } from '../decode-text.js';
import { decodeText } from '../decode-text.js';
import { type TooMany, tooMany } from './draft-size.js';
import { proposeTitles } from './propose-title.js';

/** A file as read: its text and the split proposed for it. */
export interface ReadText extends DecodedText {
  readonly split: ProposedSplit;
  /** The one asked for, or the one found. */
  readonly language: Language;
  /** A first title for each commitment, in order. */
  readonly titles: readonly string[];
}

/** Why a document does not become a draft. */
export type ReadFault = DecodeFault | TooMany;

/**
 * Reads bytes as text and proposes areas and commitments; `asked` null finds the language out. Stores nothing and needs no database. Comes back with the fault
 * where they are no text, or hold more than one draft does. Throws where the proposal does not fit its text, which would
 * be an error of ours.
 */
export function splitOfBytes(bytes: Uint8Array, asked: Language | null): ReadText | ReadFault {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const language = asked ?? findLanguage(decoded.text);
  const split = proposeSplit(decoded.text, language);
  const excess = tooMany(split);
  if (excess !== null) return excess;
  const faults = findSplitFaults(decoded.text, split);
  if (faults.length > 0) throw new Error(`the proposed split does not fit its text: ${faults.join('; ')}`);
  return { ...decoded, language, split, titles: proposeTitles(split, language) };
}
