import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { CommitmentHeadRepository } from './commitment-head.repository.js';
import type { HistorySpan, RecordPage } from './record-view.js';
import { RecordViewRepository } from './record-view.repository.js';

const MOST_RECORDS = 200;

/** The history of a commitment, page by page. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly heads: CommitmentHeadRepository,
    private readonly records: RecordViewRepository,
  ) {}

  /** One page of what the actor's side may see, newest first; `limit` is cut to 200. Throws not_found. */
  async page(actor: Actor, commitmentId: string, span: HistorySpan): Promise<RecordPage> {
    return this.unitOfWork.read(actor, async (tx) => {
      if (!(await this.heads.exists(tx, commitmentId, actor.conferenceId))) throw new Problem('not_found');
      return this.within(tx, commitmentId, span);
    });
  }

  /** The same inside a transaction that has found the commitment already. */
  async within(
    tx: Transaction,
    commitmentId: string,
    { before, limit, asOf = null }: HistorySpan,
  ): Promise<RecordPage> {
    const most = Math.min(Math.max(limit, 1), MOST_RECORDS);
    const { records, total } = await this.records.page(tx, commitmentId, { before, limit: most + 1, asOf });
    const shown = records.slice(0, most);
    return { records: shown, total, next: records.length > most ? (shown.at(-1) ?? null) : null };
  }
}
