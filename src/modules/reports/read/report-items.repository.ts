import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AsAt } from './as-at.js';
import { CLOSING, DEADLINES, PAST, PRESENT, STATEMENTS } from './item-fragments.repository.js';
import type { StoredItem } from './stored-item.js';

const BATCH = 500;

/** A statement with the values of its parameters. */
export interface ReportStatementSql {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Every commitment of a session as at a point, by number; of the present all that is stored counts as known. */
export function itemsStatement({ conferenceId, sessionId, asOf, knownAt, present }: AsAt): ReportStatementSql {
  const then = present ? PRESENT : PAST;
  const sql = `
    select c.number, ${then.official} as "officialNumber", ${then.area} as "areaNumber", c.kind,
      ${then.version} as "workflowVersion", c.authoritative, ${then.joint} as joint, ${then.kept} as kept, c.agreed_on as "agreedOn",
      ${then.texts} as texts, ${then.positions} as positions, ${then.leads} as leads, ${STATEMENTS} as statements,
      ${DEADLINES} as deadlines, ${CLOSING} as closing
    from ${then.from} where c.session_id = $1 and c.conference_id = $4
      and (c.agreed_on <= $2 or ${String(present)}) order by c.number`;
  return { sql, values: [sessionId, asOf, present ? 'infinity' : knownAt, conferenceId] };
}

/** Every commitment of a session as at a day. */
@Injectable()
export class ReportItemsRepository {
  /**
   * By number, in batches. They come through a cursor, so that all batches show one and the same instant whatever is
   * filed meanwhile, and memory holds one batch. The transaction must live as long as the reading.
   */
  async *batches(tx: Transaction, at: AsAt): AsyncGenerator<readonly StoredItem[]> {
    const { sql, values } = itemsStatement(at);
    await tx.rows(`declare report_items no scroll cursor for ${sql}`, values);
    for (;;) {
      const batch = await tx.rows<StoredItem>(`fetch ${BATCH} from report_items`);
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) break;
    }
    await tx.rows('close report_items');
  }
}
