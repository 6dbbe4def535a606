import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Environment } from '../../platform/config/environment.js';

/** Cookie of a signed-in browser. */
export const SIGN_IN_COOKIE = 'luoshi_sign_in';

/** Cookie before sign-in; carries only the secret of the sign-in form's token. */
export const DOOR_COOKIE = 'luoshi_door';

/** Out of reach of scripts and of other sites; over TLS alone where the public address has it. */
export function cookieOptions(environment: Environment): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: environment.publicUrl.startsWith('https:') };
}

/** As `cookieOptions`, and signed with SESSION_SECRET: for what opens doors. */
export function signedCookieOptions(environment: Environment): CookieSerializeOptions {
  return { ...cookieOptions(environment), signed: true };
}

/**
 * What a cookie of ours says; null where there is none, or one that was not signed with this deployment's SESSION_SECRET. A
 * forged one is thus refused before the database is asked, and a new secret signs everybody out.
 */
export function signedCookie(request: Pick<FastifyRequest, 'cookies' | 'unsignCookie'>, name: string): string | null {
  const sent = request.cookies[name];
  return sent === undefined ? null : request.unsignCookie(sent).value;
}
