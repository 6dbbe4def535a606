import { HttpException } from '@nestjs/common';
import { isUnavailable } from '../database/is-unavailable.js';
import { sqlState } from '../database/retry-on-conflict.js';
import { Problem } from './problem.js';
import type { ProblemCode } from './problem-catalogue.js';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed_request',
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media_type',
  429: 'too_many_attempts',
  503: 'unavailable',
};

/**
 * SQLSTATEs of a value that PostgreSQL cannot take: NUL or broken text, an instant or a number that cannot be, a text that is
 * none of its type. Checks of ours should have found it, with its place; that they did not is for the log.
 */
const UNFIT_VALUE = new Set(['22021', '22007', '22008', '22003', '22P02']);
/** After so many seconds a lock has been given up or a connection taken up again. */
const RETRY_AFTER_SECONDS = 5;
/** The reader of multipart forms tells a form cut off by its words alone. */
const BROKEN_FORM = /^(Unexpected end of (multipart data|form)|Malformed part header|Multipart: Boundary not found)/;

/** The refusal that an error stands for; an error nobody expected becomes `internal` and tells the client nothing of itself. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return new Problem(BY_STATUS[error.getStatus()] ?? 'internal');
  if (isUnavailable(error)) return new Problem('unavailable', { members: { retry_after: RETRY_AFTER_SECONDS } });
  if (UNFIT_VALUE.has(sqlState(error) ?? '')) return new Problem('invalid_input');
  if (error instanceof Error && BROKEN_FORM.test(error.message)) return new Problem('malformed_request');
  const status = statusOf(error);
  return new Problem(status === null ? 'internal' : (BY_STATUS[status] ?? 'internal'));
}

/** Fastify's own errors (body too large, bad JSON) carry their status. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
