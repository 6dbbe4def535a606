import { HttpException } from '@nestjs/common';
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

/** SQLSTATE classes that say the database cannot be reached now: connection faults, no space, going down. */
const UNAVAILABLE = /^(08|53|57P)/;
/** The reader of multipart forms tells a form cut off by its words alone. */
const BROKEN_FORM = /^(Unexpected end of (multipart data|form)|Malformed part header|Multipart: Boundary not found)/;
const NODE_UNAVAILABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** The refusal that an error stands for; an error nobody expected becomes `internal` and tells the client nothing of itself. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return new Problem(BY_STATUS[error.getStatus()] ?? 'internal');
  const state = sqlState(error);
  if (state !== null && (UNAVAILABLE.test(state) || NODE_UNAVAILABLE.has(state))) return new Problem('unavailable');
  if (state === '22P02') return new Problem('not_found'); // an id that is no uuid names nothing
  if (error instanceof Error && BROKEN_FORM.test(error.message)) return new Problem('malformed_request');
  const status = statusOf(error);
  return new Problem(status === null ? 'internal' : (BY_STATUS[status] ?? 'internal'));
}

/** Fastify's own errors (body too large, bad JSON) carry their status. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
