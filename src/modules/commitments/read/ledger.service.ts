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
import type { AsOf } from './past/as-of.js';
import { PastLedgerRepository } from './past/past-ledger.repository.js';
import { ScheduleReader } from './schedule-reader.js';

const MOST_ROWS = 500;

/** Where a page begins, how many rows it has, and as of when; the present where that is left out. */
export interface LedgerSpan extends PageSpan {
  readonly asOf?: AsOf | null;
}

/** The list of all commitments of a conference. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schedules: ScheduleReader,
    private readonly rows: LedgerRowsRepository,
    private readonly counts: LedgerCountsRepository,
    private readonly past: PastLedgerRepository,
  ) {}

  /**
   * One page with the counters of the filter panel: three statements at most, whatever the page. `limit` is cut to 500. As of a
   * point in the past where one is given: days are then counted from that day.
   */
  async page(actor: Actor, filter: LedgerFilter, span: PageSpan, asOf: AsOf | null = null): Promise<LedgerPage> {
    return this.unitOfWork.read(actor, (tx) => this.within(tx, actor, filter, { ...span, asOf }));
  }

  /** The same inside a reading transaction of the actor's side. */
  async within(tx: Transaction, actor: Actor, filter: LedgerFilter, span: LedgerSpan): Promise<LedgerPage> {
    const asOf = span.asOf ?? null;
    const { frame, question } = await this.ask(tx, actor, filter, asOf);
    const counted = asOf === null ? this.counts.count(tx, question) : this.past.count(tx, question, asOf);
    const [counts, rows] = await Promise.all([counted, this.rowsOf(tx, question, span)]);
    return { frame, counts, ...rows };
  }

  /** One page without counters, for clients that walk through all of them. */
  async list(actor: Actor, filter: LedgerFilter, span: PageSpan, asOf: AsOf | null = null): Promise<LedgerRows> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { question } = await this.ask(tx, actor, filter, asOf);
      return this.rowsOf(tx, question, { ...span, asOf });
    });
  }

  private async ask(
    tx: Transaction,
    actor: Actor,
    filter: LedgerFilter,
    asOf: AsOf | null,
  ): Promise<{ frame: ConferenceFrame; question: LedgerQuestion }> {
    const { frame, schedule } = await (asOf === null
      ? this.schedules.standpoint(tx, actor)
      : this.schedules.standpointThen(tx, actor, asOf));
    return { frame, question: { actor, filter, schedule } };
  }

  /** One row more than asked for tells whether there is a next page. */
  private async rowsOf(
    tx: Transaction,
    question: LedgerQuestion,
    { after, limit, asOf }: LedgerSpan,
  ): Promise<LedgerRows> {
    const most = Math.min(Math.max(limit, 1), MOST_ROWS);
    const span = { after, limit: most + 1 };
    const found = await (asOf ? this.past.page(tx, question, asOf, span) : this.rows.page(tx, question, span));
    const rows = found.slice(0, most).map((row) => withSchedule(row, question));
    return { rows, next: found.length > most ? (rows.at(-1)?.number ?? null) : null };
  }
}

function withSchedule(row: RowWithoutSchedule, { schedule }: LedgerQuestion): LedgerRow {
  return {
    ...row,
    titleAuthoritative: row.titles[row.authoritative] ?? null,
    schedule: schedule.of(row.deadline, row.closedOn),
  };
}
