import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** A timer that fired, as far as the transaction's side may see it; `settledAt` is when the own side settled the task. */
export interface FiredRow {
  readonly id: string;
  readonly timer: string;
  /** Of the workflow under which it fired and bore that name. */
  readonly version: number;
  /** Empty where it was of all sides together. */
  readonly sideId: string;
  readonly sinceOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly firedOn: CivilDate;
  readonly action: 'notify' | 'escalate' | 'task' | 'lapse';
  readonly level: number | null;
  readonly settledAt: Date | null;
}

/** A commitment's kind, and its timers that fired and were told of, the newest first. */
export interface FiredTimers {
  readonly kind: Kind;
  readonly fired: readonly FiredRow[];
}

/** The row of a commitment without any has nothing in it but the kind. */
type Row = FiredRow & { readonly kind: Kind };

/** Reads what fired on a commitment. */
@Injectable()
export class FiredTimersRepository {
  /** Null where the conference has no such commitment. */
  async of(tx: Transaction, conferenceId: string, commitmentId: string): Promise<FiredTimers | null> {
    const rows = await tx.rows<Row>(
      `select c.kind, f.id, f.timer, f.workflow_version as version, f.side_id as "sideId", f.since_on as "sinceOn",
         f.due_on as "dueOn", f.fired_on as "firedOn", f.action, f.level, s.settled_at as "settledAt"
       from commitment c left join timer_firing f on f.commitment_id = c.id and f.told
       left join timer_settlement s on s.firing_id = f.id
       where c.id = $1 and c.conference_id = $2 order by f.fired_on desc, f.timer, f.anchor_key`,
      [commitmentId, conferenceId],
    );
    const [first] = rows;
    if (first === undefined) return null;
    return { kind: first.kind, fired: rows.filter(({ id }) => id !== null).map(({ kind: _, ...fired }) => fired) };
  }
}
