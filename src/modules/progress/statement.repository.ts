import { Injectable } from '@nestjs/common';
import type { StatementShared } from '../../domain/records/record-body.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { LastSaid } from './no-change-report.js';

/** Whose a statement is, and who sees it. */
export interface FoundStatement {
  readonly commitmentId: string;
  readonly side: string;
  readonly visibility: 'side' | 'shared';
  /** The whole of it, as it is recorded when it is shared. */
  readonly said: Omit<StatementShared, 'kind' | 'side'>;
}

const FIND = `
  select s.commitment_id as "commitmentId", s.side_id as side, s.visibility, json_build_object('statementId', s.id,
    'activity', s.activity, 'language', s.language, 'narrative', s.narrative, 'periodFrom', s.period_from,
    'periodTo', s.period_to, 'demonstration', s.demonstration, 'evidence', coalesce((
      select json_agg(json_build_object('id', e.id, 'title', e.title, 'datedOn', e.dated_on, 'keptAt', e.kept_at,
        'url', e.url) order by e.title, e.id)
      from evidence e where e.statement_id = s.id), '[]')) as said
  from statement s where s.id = $1 and not s.discarded`;

/** Looks statements up; a discarded draft is none. The other side's drafts do not exist here: row-level security hides them. */
@Injectable()
export class StatementRepository {
  /** The statement, or null where there is none that the transaction's side may see. */
  async find(tx: Transaction, id: string): Promise<FoundStatement | null> {
    return (await tx.rows<FoundStatement>(FIND, [id]))[0] ?? null;
  }

  /** The day of the first session held in the conference; null where none has a day yet. */
  async firstSession(tx: Transaction, conferenceId: string): Promise<CivilDate | null> {
    const rows = await tx.rows<{ first: CivilDate | null }>(
      'select min(held_on) as first from session where conference_id = $1',
      [conferenceId],
    );
    return rows[0]?.first ?? null;
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
