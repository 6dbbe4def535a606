import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, type Observable, of } from 'rxjs';
import { Clock } from '../../platform/clock/clock.js';
import { Logger } from '../../platform/logging/logger.js';
import { Problem } from '../../platform/http/problem.js';
import { fingerprintOf } from './idempotency-fingerprint.js';
import { IdempotencyRepository, type KeptAnswer, type RequestKey } from './idempotency.repository.js';
import { signedInOf } from './request-actor.js';

const KEY_SHAPE = /^[\x21-\x7e]{1,200}$/;
const KEPT_HEADERS = ['etag', 'location'];

/** Makes every POST of the API safe to repeat: the same key and content give the first answer again. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly keys: IdempotencyRepository,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method !== 'POST') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = this.keyOf(request);
    const kept = await this.keys.claim(key);
    if (kept !== null) return of(repeat(kept, key, reply));
    return from(this.runOnce(key, next, reply));
  }

  /** Only what failed is freed at once: an answer that could not be kept belongs to something that has been done. */
  private async runOnce(key: RequestKey, next: CallHandler, reply: FastifyReply): Promise<unknown> {
    const value = await resultOf(next).catch(async (error: unknown) => {
      await this.keys.release(key).catch(() => undefined); // the claim runs out by itself, and this error must not hide that
      throw error;
    });
    await this.keys
      .keep(key, { status: reply.statusCode, headers: headersOf(reply), body: textOf(value) })
      .catch((error: unknown) => this.logger.warn({ error: messageOf(error) }, 'answer not kept under its key'));
    return value;
  }

  private keyOf(request: FastifyRequest): RequestKey {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY_SHAPE.test(key)) throw new Problem('idempotency_key_missing');
    const signedIn = signedInOf(request);
    if (signedIn === null) throw new Problem('not_signed_in');
    const { accountId, sideId } = signedIn.actor;
    return { accountId, sideId, key, requestSha256: fingerprintOf(request), now: this.clock.now() };
  }
}

function resultOf(next: CallHandler): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let last: unknown;
    next.handle().subscribe({ next: (item) => (last = item), error: reject, complete: () => resolve(last) });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function repeat(kept: KeptAnswer, key: RequestKey, reply: FastifyReply): unknown {
  if (kept.request_sha256 !== key.requestSha256) throw new Problem('idempotency_key_reused');
  if (kept.status === null) throw new Problem('idempotency_in_progress');
  void reply.status(kept.status).headers({ ...kept.headers, 'idempotent-replayed': 'true' });
  return kept.body === null ? undefined : JSON.parse(kept.body);
}

function headersOf(reply: FastifyReply): Record<string, string> {
  const kept = KEPT_HEADERS.map((name) => [name, reply.getHeader(name)]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Record<string, string>;
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
