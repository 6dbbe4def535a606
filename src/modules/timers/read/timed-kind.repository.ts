import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Which workflow a commitment runs on. */
@Injectable()
export class TimedKindRepository {
  /** Null where the conference has no such commitment. */
  async of(
    tx: Transaction,
    conferenceId: string,
    commitmentId: string,
  ): Promise<{ readonly kind: Kind; readonly version: number } | null> {
    const rows = await tx.rows<{ kind: Kind; version: number }>(
      'select kind, workflow_version as version from commitment where id = $1 and conference_id = $2',
      [commitmentId, conferenceId],
    );
    return rows[0] ?? null;
  }
}
