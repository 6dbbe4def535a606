import fc from 'fast-check';
import { documentName, LONGEST_NAME } from './document-name.js';

describe('documentName', () => {
  it.each([
    ['  公報.txt ', '公報.txt'],
    ['a\r\nset-cookie: x.txt', 'a set-cookie: x.txt'],
    ['a\0b', 'a b'],
    ['paid \u202egpj.exe', 'paid gpj.exe'],
    ['\ud800x', 'x'],
    ['\u0007\n', ''],
    [`${'a'.repeat(300)}.txt`, `${'a'.repeat(LONGEST_NAME - 4)}.txt`],
    [`😀${'a'.repeat(LONGEST_NAME - 1)}`, 'a'.repeat(LONGEST_NAME - 1)],
  ])('%j becomes %j', (name, line) => {
    expect(documentName(name)).toBe(line);
  });

  it('gives one line that can be stored, whatever a file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const line = documentName(name);
        expect(line).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u2029]/u);
        expect(line.length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(line).toBe(line.trim());
        expect(documentName(line)).toBe(line);
      }),
    );
  });
});
