import { sqlState } from './retry-on-conflict.js';

/**
 * SQLSTATEs that say that the database cannot do it now: connection faults, no space, going down, a lock or a statement that
 * took too long, a transaction left idle for too long.
 */
const STATES = /^(08...|53...|57P..|57014|55P03|25P03)$/;
const SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** Where the driver has no code for it, its words: no connection was free in time, or the one we had has gone. */
const WORDS =
  /^(timeout exceeded when trying to connect|Connection terminated|timeout expired|Client (has|was) .*queryable)/;

/** How a connection lost between two statements of a transaction shows in the next one. */
const GIVEN_BACK = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** True for an error that says nothing about what was asked, only that the database did not answer in time or is not there. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return STATES.test(state) || SYSTEM.has(state);
  if (!(error instanceof Error)) return false;
  return WORDS.test(error.message) || GIVEN_BACK.test(error.name);
}
