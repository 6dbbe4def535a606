import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { LastSaid } from './no-change-report.js';

/** Whose a statement is, and who sees it. */
export interface FoundStatement {
  readonly commitmentId: string;
  readonly side: string;
  readonly visibility: 'side' | 'shared';
}

/** Looks statements up. The other side's drafts do not exist here: row-level security hides them. */
@Injectable()
export class StatementRepository {
  /** The statement, or null where there is none that the transaction's side may see. */
  async find(tx: Transaction, id: string): Promise<FoundStatement | null> {
    const rows = await tx.rows<FoundStatement>(
      'select commitment_id as "commitmentId", side_id as side, visibility from statement where id = $1',
      [id],
    );
    return rows[0] ?? null;
  }

  /** What the side last shared on a commitment, or null where it has shared nothing. */
  async lastSaid(tx: Transaction, commitmentId: string, sideId: string): Promise<LastSaid | null> {
    const rows = await tx.rows<LastSaid>(
      `select s.activity, s.language, s.narrative, s.period_from as "periodFrom", s.period_to as "periodTo"
       from "position" p join statement s on s.id = p.statement_id where p.commitment_id = $1 and p.side_id = $2`,
      [commitmentId, sideId],
    );
    return rows[0] ?? null;
  }
}
