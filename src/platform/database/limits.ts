/**
 * How long the application waits for PostgreSQL, in milliseconds. A lock is given up sooner than the wait for a free
 * connection: commands that queue for one row then let go in time for everybody else's questions to be answered.
 */
export const LIMITS = { lock: 4_000, statement: 30_000, idleInTransaction: 60_000, connection: 5_000 } as const;

/** For the few tasks of an operator that write a whole file at once and take turns with each other. */
export const PATIENT = { lock: 300_000, statement: 600_000, idleInTransaction: 600_000 } as const;

/** A connection of the owner waits for locks and work without end, as migrations must, but not for a server that is not there. */
export const OWNER_CONNECTS_WITHIN_MS = 10_000;

/** The limits as settings that a connection starts with. */
export function startOptions(role: string): string {
  const settings = {
    role,
    lock_timeout: LIMITS.lock,
    statement_timeout: LIMITS.statement,
    idle_in_transaction_session_timeout: LIMITS.idleInTransaction,
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Sets the longer limits for the rest of a transaction. */
export const BE_PATIENT = `
  select set_config('lock_timeout', '${PATIENT.lock}', true), set_config('statement_timeout', '${PATIENT.statement}', true),
    set_config('idle_in_transaction_session_timeout', '${PATIENT.idleInTransaction}', true)`;
