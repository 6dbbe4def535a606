import type { Kind } from '../../../domain/shared/kind.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Key space of this lock among PostgreSQL's advisory locks. */
const SPACE = 'luoshi.workflow';

/**
 * Lets one transaction at a time decide on workflows of a kind, until it ends: version numbers are given, and proposals that
 * count on the same number are voided, across drafts.
 */
export async function lockKind(tx: Transaction, kind: Kind): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [SPACE, kind]);
}
