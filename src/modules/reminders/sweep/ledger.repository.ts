import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { SideOfConference } from './matters.repository.js';

/** A reminder to be claimed for one person. */
export interface Claim {
  readonly id: string;
  readonly accountId: string;
  /** Null where it is about no commitment. */
  readonly commitmentId: string | null;
  readonly subject: string;
  readonly occasion: string;
  readonly version: number;
  readonly plannedOn: CivilDate;
  readonly backfilled: boolean;
  readonly mailId: string;
}

const BATCH = 2_000;

const CLAIM = `
  insert into reminder (id, side_id, account_id, commitment_id, subject, rung, deadline_version, planned_on, swept_on,
    backfilled, mail_id, claimed_at)
  select c.id, $2, c."accountId", c."commitmentId", c.subject, c.occasion, c.version, c."plannedOn", $3, c.backfilled,
    c."mailId", $4
  from jsonb_to_recordset($1::jsonb) as c (id uuid, "accountId" uuid, "commitmentId" uuid, subject text, occasion text,
    version integer, "plannedOn" date, backfilled boolean, "mailId" uuid)
  order by c."accountId", c.subject, c.occasion
  on conflict do nothing returning id`;

const KNOWN = `
  select count(*)::int as count
  from jsonb_to_recordset($1::jsonb) as c ("accountId" uuid, subject text, occasion text, version integer)
  join reminder r on r.account_id = c."accountId" and r.subject = c.subject and r.rung = c.occasion
    and r.deadline_version = c.version`;

/** The ledger of reminders and the days swept. */
@Injectable()
export class LedgerRepository {
  /** Makes sweeps of one side wait for each other until commit: two at once would only compete for the same claims. */
  async waitForTurn(tx: Transaction, { conferenceId, sideId }: SideOfConference): Promise<void> {
    await tx.rows('select 1 from side where conference_id = $1 and id = $2 for no key update', [conferenceId, sideId]);
  }

  /** The last day swept before a day, or null where none was. */
  async lastSweptBefore(
    tx: Transaction,
    { conferenceId, sideId }: SideOfConference,
    on: CivilDate,
  ): Promise<CivilDate | null> {
    const [row] = await tx.rows<{ day: CivilDate | null }>(
      'select max(swept_on) as day from sweep where conference_id = $1 and side_id = $2 and swept_on < $3',
      [conferenceId, sideId, on],
    );
    return row?.day ?? null;
  }

  /** The first day ever swept, or `on` where that is earlier or none was. */
  async begunOn(tx: Transaction, { conferenceId, sideId }: SideOfConference, on: CivilDate): Promise<CivilDate> {
    const [row] = await tx.rows<{ day: CivilDate }>(
      'select least(min(swept_on), $3::date) as day from sweep where conference_id = $1 and side_id = $2',
      [conferenceId, sideId, on],
    );
    return row?.day ?? on;
  }

  async noteSwept(tx: Transaction, { conferenceId, sideId }: SideOfConference, on: CivilDate, at: Date): Promise<void> {
    await tx.rows(
      'insert into sweep (conference_id, side_id, swept_on, swept_at) values ($1, $2, $3, $4) on conflict do nothing',
      [conferenceId, sideId, on, at],
    );
  }

  /** Claims what nobody has claimed yet and gives the ids that were; the database decides, so no reminder is given twice. */
  async claim(
    tx: Transaction,
    claims: readonly Claim[],
    { sideId, on, at }: { readonly sideId: string; readonly on: CivilDate; readonly at: Date },
  ): Promise<ReadonlySet<string>> {
    const claimed = new Set<string>();
    for (let start = 0; start < claims.length; start += BATCH) {
      const some = JSON.stringify(claims.slice(start, start + BATCH));
      for (const { id } of await tx.rows<{ id: string }>(CLAIM, [some, sideId, on, at])) claimed.add(id);
    }
    return claimed;
  }

  /** How many of these were claimed before. */
  async countKnown(tx: Transaction, claims: readonly Claim[]): Promise<number> {
    if (claims.length === 0) return 0;
    const [row] = await tx.rows<{ count: number }>(KNOWN, [JSON.stringify(claims)]);
    return row?.count ?? 0;
  }
}
