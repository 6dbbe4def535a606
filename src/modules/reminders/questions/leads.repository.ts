import { Injectable } from '@nestjs/common';
import type { Part } from '../../../domain/workflow/command.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** What organisations of a side are to commitments. */
@Injectable()
export class LeadsRepository {
  /** Ids of the open commitments that somebody of the side leads. */
  async ledBy(tx: Transaction, conferenceId: string, sideId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.rows<{ id: string }>(
      `select c.id from commitment c join assignment a on a.commitment_id = c.id and a.part = 'lead' and a.side_id = $2
       where c.conference_id = $1 and c.closed_on is null`,
      [conferenceId, sideId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What an organisation is to each of the open commitments it has a part in. */
  async partsOf(
    tx: Transaction,
    conferenceId: string,
    organisationId: string,
  ): Promise<ReadonlyMap<string, readonly Part[]>> {
    const rows = await tx.rows<{ id: string; parts: readonly Part[] }>(
      `select c.id, json_agg(a.part) as parts from commitment c join assignment a on a.commitment_id = c.id
       where c.conference_id = $1 and c.closed_on is null and a.organisation_id = $2 group by c.id`,
      [conferenceId, organisationId],
    );
    return new Map(rows.map(({ id, parts }) => [id, parts]));
  }
}
