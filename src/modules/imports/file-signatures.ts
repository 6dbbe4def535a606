/** Files that people upload in place of a text, by their first bytes. */
export type BinaryFormat =
  'pdf' | 'zip_or_office' | 'old_office' | 'rtf' | 'png' | 'jpeg' | 'gif' | 'gzip' | 'seven_zip';

const SIGNATURES: readonly (readonly [BinaryFormat, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip_or_office', [0x50, 0x4b, 0x03, 0x04]],
  ['zip_or_office', [0x50, 0x4b, 0x05, 0x06]],
  ['old_office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['seven_zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
];

/** The format whose signature the bytes begin with, or null. */
export function binaryFormatOf(bytes: Uint8Array): BinaryFormat | null {
  const found = SIGNATURES.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found ? found[0] : null;
}
