import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import { LedgerCountsRepository } from './ledger-counts.repository.js';
import type { LedgerQuestion } from './ledger-conditions.repository.js';
import type { LedgerFilter } from './ledger-filter.js';
import { LedgerRowsRepository, type PageSpan, type RowWithoutSchedule } from './ledger-rows.repository.js';
import type { LedgerPage, LedgerRow, LedgerRows } from './ledger-view.js';
import { ScheduleReader } from './schedule-reader.js';

const MOST_ROWS = 500;

/** The list of all commitments of a conference. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schedules: ScheduleReader,
    private readonly rows: LedgerRowsRepository,
    private readonly counts: LedgerCountsRepository,
  ) {}

  /** One page with the counters of the filter panel: three statements at most, whatever the page. `limit` is cut to 500. */
  async page(actor: Actor, filter: LedgerFilter, span: PageSpan): Promise<LedgerPage> {
    return this.unitOfWork.read(actor, (tx) => this.within(tx, actor, filter, span));
  }

  /** The same inside a reading transaction of the actor's side. */
  async within(tx: Transaction, actor: Actor, filter: LedgerFilter, span: PageSpan): Promise<LedgerPage> {
    const { frame, question } = await this.ask(tx, actor, filter);
    const [counts, rows] = await Promise.all([this.counts.count(tx, question), this.rowsOf(tx, question, span)]);
    return { frame, counts, ...rows };
  }

  /** One page without counters, for clients that walk through all of them. */
  async list(actor: Actor, filter: LedgerFilter, span: PageSpan): Promise<LedgerRows> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { question } = await this.ask(tx, actor, filter);
      return this.rowsOf(tx, question, span);
    });
  }

  private async ask(
    tx: Transaction,
    actor: Actor,
    filter: LedgerFilter,
  ): Promise<{ frame: ConferenceFrame; question: LedgerQuestion }> {
    const { frame, schedule } = await this.schedules.standpoint(tx, actor);
    return { frame, question: { actor, filter, schedule } };
  }

  /** One row more than asked for tells whether there is a next page. */
  private async rowsOf(tx: Transaction, question: LedgerQuestion, { after, limit }: PageSpan): Promise<LedgerRows> {
    const most = Math.min(Math.max(limit, 1), MOST_ROWS);
    const found = await this.rows.page(tx, question, { after, limit: most + 1 });
    const rows = found.slice(0, most).map((row) => withSchedule(row, question));
    return { rows, next: found.length > most ? (rows.at(-1)?.number ?? null) : null };
  }
}

function withSchedule(row: RowWithoutSchedule, { schedule }: LedgerQuestion): LedgerRow {
  return {
    ...row,
    titleAuthoritative: row.titles[row.authoritative],
    schedule: schedule.of(row.deadline, row.closedOn),
  };
}
