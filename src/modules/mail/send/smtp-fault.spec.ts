import { deliveryOf } from './smtp-fault.js';

const smtpError = (responseCode: number | undefined, command: string | undefined): Error =>
  Object.assign(new Error('the words of the server'), { responseCode, command });

describe('deliveryOf', () => {
  it.each([
    [550, 'RCPT TO', 'refused'],
    [554, 'DATA', 'refused'],
    [553, 'MAIL FROM', 'refused'],
    [450, 'RCPT TO', 'deferred'],
    [421, 'DATA', 'deferred'],
    [452, 'MAIL FROM', 'deferred'],
    [535, 'AUTH PLAIN', 'deferred'], // our sign-in is wrong, which says nothing about the mail
    [554, 'CONN', 'deferred'],
    [undefined, undefined, 'deferred'],
  ] as const)('%s after %s is %s', (code, command, outcome) =>
    expect(deliveryOf(smtpError(code, command))).toEqual({ outcome, error: 'the words of the server' }),
  );

  it('keeps a long answer short and takes what is no Error', () => {
    expect(deliveryOf(new Error('x'.repeat(9_000)))).toEqual({ outcome: 'deferred', error: 'x'.repeat(500) });
    expect(deliveryOf('odd')).toEqual({ outcome: 'deferred', error: 'odd' });
  });
});
