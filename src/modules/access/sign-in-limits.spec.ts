import { Problem } from '../../platform/http/problem.js';
import { SignInLimits } from './sign-in-limits.js';

/** The refusal of the attempt after `allowed`, each with the address that `emailOf` gives. */
async function refusalAfter(allowed: number, emailOf: (attempt: number) => string): Promise<Problem> {
  const limits = new SignInLimits();
  for (let attempt = 0; attempt < allowed; attempt += 1) await limits.countAttempt('10.0.0.1', emailOf(attempt));
  const refusal = await limits.countAttempt('10.0.0.1', emailOf(allowed)).catch((error: unknown) => error);
  if (!(refusal instanceof Problem)) throw new Error('one more attempt should have been refused');
  return refusal;
}

describe('limits of sign-in', () => {
  it('tells the real wait after five wrong passwords for one address', async () => {
    const refusal = await refusalAfter(5, () => 'A@example.org');
    expect(refusal.code).toBe('too_many_attempts');
    expect(refusal.details).toEqual({ params: { minutes: 15 }, members: { retry_after: 900 } });
  });

  it('tells the shorter wait after fifty from one place, whatever the address', async () => {
    const refusal = await refusalAfter(50, (attempt) => `${attempt}@example.org`);
    expect(refusal.details).toEqual({ params: { minutes: 5 }, members: { retry_after: 300 } });
  });
});
