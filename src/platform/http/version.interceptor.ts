import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, type Observable, tap, throwError } from 'rxjs';
import { entityTag } from './entity-tag.js';
import { Problem } from './problem.js';

/**
 * Keeps versions and entity tags together: an answer with a `version` gets its ETag, and a stale version named by If-Match
 * is a failed precondition (412) where one named in the body is a conflict (409). Both carry the present state.
 */
@Injectable()
export class VersionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const conditional = request.headers['if-match'] !== undefined;
    return next.handle().pipe(
      tap((answer: unknown) => tagAnswer(answer, reply)),
      catchError((error: unknown) => throwError(() => (conditional ? asPrecondition(error) : error))),
    );
  }
}

function tagAnswer(answer: unknown, reply: FastifyReply): void {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return;
  const drafts = 'drafts' in answer && typeof answer.drafts === 'number' ? answer.drafts : 0;
  if (typeof answer.version === 'number') void reply.header('etag', entityTag(answer.version, drafts));
}

function asPrecondition(error: unknown): unknown {
  if (!(error instanceof Problem) || error.code !== 'stale_version') return error;
  return new Problem('version_mismatch', error.details);
}
