import fc from 'fast-check';
import { isCommonPassword } from './common-password.js';

const ABOUT = ['tai.man.chan@itib.example', 'Chan Tai Man'];

describe('isCommonPassword', () => {
  it.each([
    'password1234',
    'Password123!',
    'P@ssw0rd2026',
    'P4$$w0rd!!!!',
    'passwordpassword',
    'ｐａｓｓｗｏｒｄ１２３４',
    'qwertyuiop12',
    'qwertyasdfghzxcvbn',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y',
    'zaq12wsxcde3',
    '123456789012',
    '098765432109',
    '111122223333',
    '147258369147',
    '!@#$%^&*()!@',
    'aaaaaaaaaaaa',
    'abababababab',
    '重慶重慶重慶重慶重慶重慶',
    'woaini5201314',
    'WoDeMima2026',
    'Welcome-2026-welcome',
    'hongkongchongqing',
    'Luoshi secretariat 1',
    'ChanTaiMan2026',
    'itib-1997-07-01',
  ])('knows %s', (password) => {
    expect(isCommonPassword(password, ABOUT)).toBe(true);
  });

  it.each([
    'correct horse battery staple',
    'dragon monkey shadow freedom',
    'my dog sleeps on the fourth step',
    'kettle-lantern-9',
    'passwordless is a word I like',
    '渝港兩地山高水長來日方長',
    '482916305577',
    'Vq7#dT9!mZ2x',
  ])('lets %s pass', (password) => {
    expect(isCommonPassword(password, ABOUT)).toBe(false);
  });

  it('knows a word about the person only where it is told of the person', () => {
    expect(isCommonPassword('kowloonbay1998', ['kowloon.bay@north.example'])).toBe(true);
    expect(isCommonPassword('kowloonbay1998')).toBe(false);
  });

  it('answers any text within moments', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(typeof isCommonPassword(text, [text.slice(0, 20)])).toBe('boolean');
      }),
    );
  });

  it('takes no random letters for common ones', () => {
    const letters = fc.array(fc.constantFrom(...'bcfgjkpvwxz'), { minLength: 16, maxLength: 16 });
    const refused = fc.sample(letters, 500).filter((some) => isCommonPassword(some.join('')));
    expect(refused.length).toBeLessThan(5);
  });
});
