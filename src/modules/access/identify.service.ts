import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock/clock.js';
import { ActorRepository } from './actor.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import type { SignedIn } from './request-actor.js';
import { hashOfSecret } from './secret-token.js';
import { SIGN_IN_COOKIE, signedCookie } from './sign-in-cookie.js';
import { SignInRepository } from './sign-in.repository.js';
import { SIGN_IN_LASTS_MS } from './sign-in.service.js';

/** Writing "last seen" on every request would cost a write a read; once in a while is enough. */
const TOUCH_AFTER_MS = 300_000;

/** Finds out who sends a request: by bearer token where there is one, by sign-in cookie otherwise. */
@Injectable()
export class IdentifyService {
  constructor(
    private readonly actors: ActorRepository,
    private readonly signIns: SignInRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly clock: Clock,
  ) {}

  /** The sender, or null where nothing valid is shown. A bearer token that is not valid is not replaced by the cookie. */
  async identify(request: FastifyRequest): Promise<SignedIn | null> {
    const authorization = request.headers.authorization;
    if (authorization !== undefined) {
      const bearer = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
      return bearer === undefined ? null : this.byToken(hashOfSecret(bearer));
    }
    const cookie = signedCookie(request, SIGN_IN_COOKIE);
    return cookie === null ? null : this.byCookie(hashOfSecret(cookie));
  }

  private async byToken(tokenSha256: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const found = await this.actors.byToken(tokenSha256, this.clock.today(), now);
    if (found === null) return null;
    if (isOld(found.seenAt, now)) await this.tokens.touch(tokenSha256, now);
    return { actor: found.actor, via: 'token', csrfSecret: null, tokenSha256 };
  }

  private async byCookie(tokenSha256: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const found = await this.actors.bySignIn(tokenSha256, this.clock.today(), now);
    if (found === null) return null;
    if (isOld(found.seenAt, now))
      await this.signIns.touch(tokenSha256, now, new Date(now.getTime() + SIGN_IN_LASTS_MS));
    return { actor: found.actor, via: 'cookie', csrfSecret: found.csrfSecret, tokenSha256 };
  }
}

function isOld(seenAt: Date | null, now: Date): boolean {
  return seenAt === null || now.getTime() - seenAt.getTime() > TOUCH_AFTER_MS;
}
