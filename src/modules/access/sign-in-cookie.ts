import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Environment } from '../../platform/config/environment.js';

/** Cookie of a signed-in browser. */
export const SIGN_IN_COOKIE = 'luoshi_sign_in';

/** Cookie before sign-in; carries only the secret of the sign-in form's token. */
export const DOOR_COOKIE = 'luoshi_door';

/** Out of reach of scripts and of other sites; over TLS alone where the public address has it. */
export function cookieOptions(environment: Environment): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: environment.publicUrl.startsWith('https:') };
}
