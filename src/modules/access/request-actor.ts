import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/shared/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { Permission } from './permissions.js';

/** Who asks, and how they signed in. `csrfSecret` is null for bearer tokens, which a browser never sends by itself. */
export interface SignedIn {
  readonly actor: Actor;
  readonly via: 'cookie' | 'token';
  readonly csrfSecret: string | null;
  readonly tokenSha256: string;
}

const signedInByRequest = new WeakMap<FastifyRequest['raw'], SignedIn>();

/** Remembers who asks for the rest of the request. */
export function rememberSignedIn(request: FastifyRequest, signedIn: SignedIn): void {
  signedInByRequest.set(request.raw, signedIn);
}

/** Who asks, or null before sign-in. */
export function signedInOf(request: FastifyRequest): SignedIn | null {
  return signedInByRequest.get(request.raw) ?? null;
}

/** The signed-in actor as a handler's parameter. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const signedIn = signedInOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (signedIn === null) throw new Problem('not_signed_in');
  return signedIn.actor;
});

export const PUBLIC_ROUTE = 'luoshi:public';
export const ROUTE_PERMISSION = 'luoshi:permission';

/** A route that needs no sign-in. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

/** The permission a route needs. Every route must say this or Public; the guard refuses one that says neither. */
export const Needs = (permission: Permission) => SetMetadata(ROUTE_PERMISSION, permission);
