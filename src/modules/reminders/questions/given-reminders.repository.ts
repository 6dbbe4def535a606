import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { MailState } from '../../mail/index.js';

/** A row of the ledger with the names it stands for. */
export interface GivenRow {
  readonly mailId: string;
  readonly mailState: MailState;
  /** Null where it was about no commitment. */
  readonly commitmentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly subject: string;
  readonly occasion: string;
  readonly plannedOn: CivilDate;
  readonly sweptOn: CivilDate;
  readonly backfilled: boolean;
  readonly version: number;
  readonly postName: LocalizedText;
  /** The name of a timer; of the workflow under which it fired; null for a step of the plan. */
  readonly timerLabel: LocalizedText | null;
}

const GIVEN = `
  select r.mail_id as "mailId", m.state as "mailState", r.commitment_id as "commitmentId", coalesce(c.number, q.kind || '.v' ||
      coalesce(q.content -> 'definition' ->> 'version', q.content -> 'to' ->> 'version')) as number,
    coalesce(own.title, source.title,
      (select t.title from commitment_text t where t.commitment_id = c.id order by t.language limit 1), c.number, q.title) as title,
    r.subject, r.rung as occasion, r.planned_on as "plannedOn", r.swept_on as "sweptOn", r.backfilled,
    w.body -> 'timers' -> f.timer -> 'labels' as "timerLabel", r.deadline_version as version, p.name as "postName"
  from reminder r join mail m on m.id = r.mail_id join post p on p.id = m.post_id
  left join commitment c on c.id = r.commitment_id
  left join workflow_proposal q on r.commitment_id is null and q.id::text = split_part(r.subject, '_', 2)
  left join timer_firing f on f.id = case when r.subject like 'timer\\_%' then substr(r.subject, 7)::uuid end
  left join workflow_definition w on w.kind = c.kind and w.version = f.workflow_version
  left join commitment_text own on own.commitment_id = c.id and own.language = $2
  left join commitment_text source on source.commitment_id = c.id and source.language = c.authoritative`;

/** What the ledger holds. Row-level security keeps the other sides' rows out. */
@Injectable()
export class GivenRemindersRepository {
  async inMail(tx: Transaction, mailId: string, language: Language): Promise<readonly GivenRow[]> {
    return tx.rows<GivenRow>(`${GIVEN} where r.mail_id = $1 order by c.number, r.subject`, [mailId, language]);
  }

  /** The newest first. */
  async aboutCommitment(tx: Transaction, commitmentId: string, language: Language): Promise<readonly GivenRow[]> {
    return tx.rows<GivenRow>(`${GIVEN} where r.commitment_id = $1 order by r.swept_on desc, p.code, r.subject`, [
      commitmentId,
      language,
    ]);
  }

  /** Keys (`subject occasion version`) of what one person has been given, among those planned in a span. */
  async keysOf(tx: Transaction, accountId: string, from: CivilDate, to: CivilDate): Promise<ReadonlySet<string>> {
    const rows = await tx.rows<{ key: string }>(
      `select subject || ' ' || rung || ' ' || deadline_version as key from reminder
       where account_id = $1 and planned_on between $2 and $3`,
      [accountId, from, to],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Name of a post, and since when this person has held it. */
  async post(
    tx: Transaction,
    postId: string,
    accountId: string,
  ): Promise<{ readonly name: LocalizedText; readonly heldSince: CivilDate | null } | null> {
    const [row] = await tx.rows<{ name: LocalizedText; heldSince: CivilDate | null }>(
      `select p.name, (select max(h.from_on) from holder h where h.post_id = p.id and h.account_id = $2) as "heldSince"
       from post p where p.id = $1`,
      [postId, accountId],
    );
    return row ?? null;
  }
}
