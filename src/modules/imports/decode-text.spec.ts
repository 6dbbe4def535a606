import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextEncoding } from './decode-text.js';
import { MAX_IMPORT_BYTES, decodeText } from './decode-text.js';

const FOLDER = join(process.cwd(), 'test/fixtures/press-releases');
const hant = readFileSync(join(FOLDER, 'numbered.zh-Hant.txt'), 'utf8');
const hans = readFileSync(join(FOLDER, 'numbered.zh-Hans.txt'), 'utf8');
const english = readFileSync(join(FOLDER, 'numbered.en.txt'), 'utf8');

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** The reverse of a decoding table of two-byte characters, made by decoding every pair once. */
function encoderOf(encoding: 'gb18030' | 'big5'): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      try {
        const character = decoder.decode(new Uint8Array([lead, trail]));
        if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // Not every pair stands for a character.
      }
    }
  }
  return (text) =>
    new Uint8Array(
      [...text].flatMap((character) => {
        if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
        const pair = table.get(character);
        if (!pair) throw new Error(`${character} is not in ${encoding}`);
        return pair;
      }),
    );
}

const gb = encoderOf('gb18030');
const big5 = encoderOf('big5');
const withMark = (mark: number[], bytes: Uint8Array): Uint8Array => new Uint8Array([...mark, ...bytes]);

describe('decodeText reads', () => {
  it.each<[string, Uint8Array, string, TextEncoding]>([
    ['UTF-8', Buffer.from(hant), hant, 'utf-8'],
    ['plain ASCII', Buffer.from(english), english, 'utf-8'],
    ['UTF-8 with a mark', withMark([0xef, 0xbb, 0xbf], Buffer.from(hans)), hans, 'utf-8'],
    ['UTF-16LE with a mark', withMark([0xff, 0xfe], utf16(hant, 'le')), hant, 'utf-16le'],
    ['UTF-16BE with a mark', withMark([0xfe, 0xff], utf16(hans, 'be')), hans, 'utf-16be'],
    ['UTF-16LE without a mark', utf16(english, 'le'), english, 'utf-16le'],
    ['UTF-16BE without a mark', utf16(english, 'be'), english, 'utf-16be'],
    ['Chinese UTF-16LE without a mark', utf16(hant, 'le'), hant, 'utf-16le'],
    ['Chinese UTF-16BE without a mark', utf16(hans, 'be'), hans, 'utf-16be'],
    [
      'Chinese UTF-16LE without a mark or a line end',
      utf16('雙方同意加強合作，支持企業交流。', 'le'),
      '雙方同意加強合作，支持企業交流。',
      'utf-16le',
    ],
    ['GBK', gb(hans), hans, 'gb18030'],
    ['GBK of traditional characters', gb(hant), hant, 'gb18030'],
    ['Big5', big5(hant), hant, 'big5'],
    ['a few words of Big5', big5('支持兩地青年交流合作。'), '支持兩地青年交流合作。', 'big5'],
    ['a few words of GBK', gb('支持两地青年交流合作。'), '支持两地青年交流合作。', 'gb18030'],
    [
      'four-byte GB18030',
      withMark([0x94, 0x39, 0xfc, 0x36], gb('支持两地青年交流合作。')),
      '😀支持两地青年交流合作。',
      'gb18030',
    ],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding });
  });
});

describe('decodeText refuses', () => {
  it.each<[string, Uint8Array]>([
    ['no bytes', new Uint8Array()],
    ['only a mark', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['only white space', Buffer.from(' \r\n\t　\n')],
  ])('%s as empty', (_, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, code: 'empty' });
  });

  it.each<[string, Uint8Array, string | null]>([
    ['PDF', Buffer.from('%PDF-1.7 text'), 'pdf'],
    ['a Word or ZIP file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'zip_or_office'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old_office'],
    ['RTF', Buffer.from('{\\rtf1 text}'), 'rtf'],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'png'],
    ['NUL bytes on both sides', new Uint8Array([65, 0, 0, 66, 0, 0, 67, 0]), null],
    ['an odd number of bytes with NUL', new Uint8Array([65, 0, 66]), null],
    ['a control character in text', Buffer.from('Support\u0007 the fair'), null],
  ])('%s as binary, with the way out', (_, bytes, format) => {
    expect(decodeText(bytes)).toEqual({ ok: false, code: 'binary', format, wayOut: 'save_as_plain_utf8' });
  });

  it('more than the limit, and says the limit; the limit itself is read', () => {
    const huge = new Uint8Array(50 * 1024 * 1024).fill(97);
    expect(decodeText(huge)).toEqual({
      ok: false,
      code: 'too_large',
      bytes: huge.length,
      limit: MAX_IMPORT_BYTES,
      wayOut: 'import_the_text_alone',
    });
    expect(decodeText(huge.subarray(0, MAX_IMPORT_BYTES + 1))).toMatchObject({ code: 'too_large' });
    expect(decodeText(huge.subarray(0, MAX_IMPORT_BYTES))).toMatchObject({ ok: true });
  });

  it.each<[string, Uint8Array]>([
    ['Western text of Windows', Buffer.from('Caf\xe9 and \x93Summit\x94 of the na\xefve, r\xe9sum\xe9', 'latin1')],
    ['UTF-8 cut in the middle of a character', Buffer.from(hant).subarray(0, 100)],
    ['UTF-16 with half a pair', withMark([0xff, 0xfe], utf16('a\ud800b', 'le'))],
    ['Shift-JIS', new Uint8Array([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xcc, 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea])],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0])],
  ])('%s as undecodable', (_, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, code: 'undecodable', wayOut: 'save_as_plain_utf8' });
  });
});

describe('decodeText on any bytes', () => {
  it('never throws, and what it reads holds no control, replacement or mark', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const outcome = decodeText(bytes);
        if (!outcome.ok) return;
        expect(outcome.text).not.toMatch(/^\ufeff|[\u0000-\u0008]/);
        expect(outcome.text.trim()).not.toBe('');
      }),
    );
  });

  it('gives back any text that was saved as UTF-8 or as marked UTF-16', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter(
        (each) =>
          !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(each) && each.trim() !== '' && !each.startsWith('\ufeff'),
      );
    fc.assert(
      fc.property(text, (source) => {
        expect(decodeText(withMark([0xef, 0xbb, 0xbf], Buffer.from(source)))).toMatchObject({ ok: true, text: source });
        expect(decodeText(withMark([0xff, 0xfe], utf16(source, 'le')))).toMatchObject({ ok: true, text: source });
        expect(decodeText(withMark([0xfe, 0xff], utf16(source, 'be')))).toMatchObject({ ok: true, text: source });
      }),
    );
  });
});
