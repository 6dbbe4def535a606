import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/http/problem.js';
import { isCsrfToken } from './csrf-tokens.js';
import { IdentifyService } from './identify.service.js';
import { type Permission, permits } from './permissions.js';
import { PUBLIC_ROUTE, rememberSignedIn, ROUTE_PERMISSION, type SignedIn } from './request-actor.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route: who asks, may they, and is it really their browser that asks. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identify: IdentifyService,
  ) {}

  /** Lets the request pass or throws not_signed_in, forbidden or csrf_failed. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const signedIn = await this.identify.identify(request);
    if (signedIn !== null) rememberSignedIn(request, signedIn);
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, places) === true) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(ROUTE_PERMISSION, places);
    if (permission === undefined) throw new Error(`route ${request.method} ${request.url} names no permission`);
    if (signedIn === null) throw new Problem('not_signed_in');
    if (!permits(signedIn.actor.role, permission)) throw new Problem('forbidden');
    assertOwnBrowser(request, signedIn);
    return true;
  }
}

/** A browser sends its cookie with forged requests too; the token in the form or header shows that our page asked. */
function assertOwnBrowser(request: FastifyRequest, signedIn: SignedIn): void {
  if (SAFE.has(request.method) || signedIn.via === 'token') return;
  const token = request.headers['csrf-token'] ?? csrfFieldOf(request.body);
  if (signedIn.csrfSecret === null || !isCsrfToken(signedIn.csrfSecret, token)) throw new Problem('csrf_failed');
}

function csrfFieldOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
}
