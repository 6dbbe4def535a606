import type { BinaryFormat } from './file-signatures.js';
import { binaryFormatOf } from './file-signatures.js';
import { countControls, hasPrivateUse, shareOfCommonChinese, shareOfReadable } from './plausible-text.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** The most we read: a press release has some ten thousand bytes, a fat book of agreements less than this. */
export const MAX_IMPORT_BYTES = 2 * 1024 * 1024;

/** Why a file is not read, with what the person can do: `wayOut` is the key of a sentence in the locale files. */
export type DecodeFault =
  | { readonly ok: false; readonly code: 'empty'; readonly wayOut: 'choose_another_file' }
  | {
      readonly ok: false;
      readonly code: 'binary';
      readonly format: BinaryFormat | null;
      readonly wayOut: 'save_as_plain_utf8';
    }
  | {
      readonly ok: false;
      readonly code: 'too_large';
      readonly bytes: number;
      readonly limit: number;
      readonly wayOut: 'import_the_text_alone';
    }
  | {
      readonly ok: false;
      readonly code: 'undecodable';
      readonly tried: readonly TextEncoding[];
      readonly wayOut: 'save_as_plain_utf8';
    };

export interface DecodedText {
  readonly ok: true;
  /** Without a byte order mark; all offsets of an import count UTF-16 units of this text. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

const BYTE_ORDER_MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Without a byte order mark Chinese is believed only when this share of its characters is common. */
const PLAUSIBLE = 0.5;
/** Two tables that both give plausible Chinese: the better one must lead by this much. */
const LEAD = 0.15;

function strict(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function accept(text: string, encoding: TextEncoding): DecodedText | DecodeFault {
  if (countControls(text) > 0) return { ok: false, code: 'binary', format: null, wayOut: 'save_as_plain_utf8' };
  if (text.trim() === '') return { ok: false, code: 'empty', wayOut: 'choose_another_file' };
  return { ok: true, text, encoding };
}

function undecodable(tried: readonly TextEncoding[]): DecodeFault {
  return { ok: false, code: 'undecodable', tried, wayOut: 'save_as_plain_utf8' };
}

interface Candidate {
  readonly encoding: TextEncoding;
  readonly text: string;
  readonly share: number;
}

/** Reads with each table that takes every byte; the most plausible outcome wins, if one clearly is. */
function bestReading(
  bytes: Uint8Array,
  tables: readonly TextEncoding[],
  share: (text: string) => number,
): Candidate | null {
  const candidates = tables
    .flatMap((encoding): Candidate[] => {
      const text = strict(bytes, encoding);
      if (text === null || hasPrivateUse(text) || countControls(text) > 0) return [];
      return [{ encoding, text, share: share(text) }];
    })
    .sort((a, b) => b.share - a.share);
  const [best, second] = candidates;
  if (!best || best.share < PLAUSIBLE) return null;
  return second && best.share - second.share < LEAD ? null : best;
}

/** Bytes with zeros are UTF-16 without a mark where one byte order gives readable text and the other does not. */
function decodeWithZeros(bytes: Uint8Array): DecodedText | DecodeFault {
  const best = bestReading(bytes, ['utf-16le', 'utf-16be'], shareOfReadable);
  if (best) return accept(best.text, best.encoding);
  return { ok: false, code: 'binary', format: null, wayOut: 'save_as_plain_utf8' };
}

function decodeUnmarked(bytes: Uint8Array): DecodedText | DecodeFault {
  if (bytes.includes(0)) return decodeWithZeros(bytes);
  const unicode = strict(bytes, 'utf-8');
  if (unicode !== null) return accept(unicode, 'utf-8');
  const best = bestReading(bytes, ['gb18030', 'big5', 'utf-16le', 'utf-16be'], shareOfCommonChinese);
  return best ? accept(best.text, best.encoding) : undecodable(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']);
}

/**
 * Reads the bytes of an uploaded text: UTF-8, UTF-16 with or without a byte order mark, GB18030 (GBK) or Big5.
 * Decoding is strict, and without a mark the older Chinese tables are believed only when the outcome reads like
 * Chinese, so a text is never imported garbled. Comes back with a typed fault for empty, binary, too large and
 * undecodable files.
 */
export function decodeText(bytes: Uint8Array): DecodedText | DecodeFault {
  if (bytes.length === 0) return { ok: false, code: 'empty', wayOut: 'choose_another_file' };
  const format = binaryFormatOf(bytes);
  if (format) return { ok: false, code: 'binary', format, wayOut: 'save_as_plain_utf8' };
  if (bytes.length > MAX_IMPORT_BYTES) {
    return {
      ok: false,
      code: 'too_large',
      bytes: bytes.length,
      limit: MAX_IMPORT_BYTES,
      wayOut: 'import_the_text_alone',
    };
  }
  const isUtf32 = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
  if (isUtf32) return undecodable(['utf-16le']);
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (!marked) return decodeUnmarked(bytes);
  const text = strict(bytes, marked[0]);
  return text === null ? undecodable([marked[0]]) : accept(text, marked[0]);
}
