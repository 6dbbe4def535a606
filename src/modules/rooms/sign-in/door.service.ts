import { Injectable } from '@nestjs/common';
import type { Language } from '../../../domain/shared/language.js';
import { Environment } from '../../../platform/config/environment.js';
import { Problem } from '../../../platform/http/problem.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import {
  cookieOptions,
  csrfToken,
  DOOR_COOKIE,
  isCsrfToken,
  newSecret,
  SIGN_IN_COOKIE,
  signedCookie,
  signedCookieOptions,
} from '../../access/index.js';
import { ViewContextService } from '../frame/view-context.service.js';
import type { Visit } from '../frame/visit.js';

/** What the pages before sign-in share: a token for their forms, and the way in. */
@Injectable()
export class Door {
  constructor(
    private readonly views: ViewContextService,
    private readonly environment: Environment,
  ) {}

  /** The frame of a page whose form is checked by the cookie that goes out with it. `account` is a language to prefer. */
  view({ request, reply }: Visit, account?: Language): ViewContext {
    const known = signedCookie(request, DOOR_COOKIE);
    const secret = known ?? newSecret();
    if (known === null) void reply.setCookie(DOOR_COOKIE, secret, signedCookieOptions(this.environment));
    return { ...this.views.bare(request, reply, account), csrf: csrfToken(secret) };
  }

  /** The form must come from our page: signing somebody in as another is a theft of what they then write. Throws csrf_failed. */
  assertOurs({ request }: Visit, token: string): void {
    const secret = signedCookie(request, DOOR_COOKIE);
    if (secret === null || !isCsrfToken(secret, token)) throw new Problem('csrf_failed');
  }

  /** A new secret at every sign-in, so that a cookie planted before it is worth nothing. */
  enter({ reply }: Visit, secret: string): void {
    void reply.clearCookie(DOOR_COOKIE, cookieOptions(this.environment));
    void reply.setCookie(SIGN_IN_COOKIE, secret, signedCookieOptions(this.environment));
  }

  /** Forgets who was signed in. */
  leave({ reply }: Visit): void {
    void reply.clearCookie(SIGN_IN_COOKIE, cookieOptions(this.environment));
  }
}
