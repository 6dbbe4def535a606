import { Tokens } from '@fastify/csrf';

const tokens = new Tokens({});

/** A fresh token for a form of the sign-in with this secret. */
export function csrfToken(secret: string): string {
  return tokens.create(secret);
}

/** True where the token belongs to the secret. */
export function isCsrfToken(secret: string, token: unknown): boolean {
  return typeof token === 'string' && tokens.verify(secret, token);
}
