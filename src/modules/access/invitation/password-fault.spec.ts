import { LONGEST_PASSWORD, passwordFault } from './password-fault.js';

describe('passwordFault', () => {
  it.each([
    ['', '', 'required'],
    ['eleven char', 'eleven char', 'short'],
    ['twelve chars', 'twelve chars', null],
    ['十一個字不足以作密碼嗎', '十一個字不足以作密碼嗎', 'short'],
    ['十二個字的密碼應當已足夠', '十二個字的密碼應當已足夠', null],
    // Twelve UTF-16 units, six characters.
    ['😀😃😄😁😆😅', '😀😃😄😁😆😅', 'short'],
    ['x'.repeat(LONGEST_PASSWORD + 1), '', 'long'],
    ['password1234', 'something else', 'common'],
    ['a quiet lantern', 'a quiet lanterm', 'differs'],
    ['            ', '            ', 'common'],
  ])('of %j and %j is %s', (password, again, fault) => {
    expect(passwordFault({ password, again, about: [] })).toBe(fault);
  });

  it('takes every shape of password that is long enough and not common', () => {
    for (const password of ['only lower case letters', 'NO LOWER CASE LETTERS', 'kettle-lantern', '482916305577'])
      expect(passwordFault({ password, again: password, about: [] })).toBeNull();
  });
});
