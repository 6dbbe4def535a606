import { Injectable } from '@nestjs/common';
import type { RenderedText } from '../../../domain/shared/text-in.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** What accepting a draft reads and writes beside the commitments themselves. */
@Injectable()
export class AcceptanceRepository {
  /** One acceptance of a conference at a time, so that no two give out the same numbers. */
  async lockNumbers(tx: Transaction, conferenceId: string): Promise<void> {
    await tx.rows('select 1 from conference where id = $1 for no key update', [conferenceId]);
  }

  /** Every commitment number of the conference. */
  async numbers(tx: Transaction, conferenceId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.rows<{ number: string }>('select number from commitment where conference_id = $1', [
      conferenceId,
    ]);
    return new Set(rows.map(({ number }) => number));
  }

  /** Adds an area to a session. */
  async addArea(
    tx: Transaction,
    area: { readonly id: string; readonly sessionId: string; readonly number: number; readonly title: RenderedText },
  ): Promise<void> {
    await tx.rows('insert into area (id, session_id, number, title) values ($1, $2, $3, $4)', [
      area.id,
      area.sessionId,
      area.number,
      JSON.stringify(area.title),
    ]);
  }
}
