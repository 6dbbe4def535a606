import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { PlannedTimer } from '../../../domain/workflow/timers/planned-timer.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** A firing to be claimed, and whether people are told of it. */
export type Claimed = DueFiring & { readonly told: boolean };

/** A timer that is due, with the commitment it is of. */
export interface DueFiring extends PlannedTimer {
  readonly commitmentId: string;
  /** Of the workflow that names the timer. */
  readonly version: number;
  /** Of the commitment's last record. */
  readonly sequence: number;
}

const BATCH = 2_000;

const CLAIM = `
  insert into timer_firing (id, commitment_id, timer, anchor_key, side_id, since_on, due_on, fired_on, action, level, fired_at,
    told, workflow_version, after_sequence)
  select c.id, c."commitmentId", c.timer, c."anchorKey", c."sideId", c."sinceOn", c."dueOn", $2, c.action, c.level, $3,
    c.told, c.version, c.sequence
  from jsonb_to_recordset($1::jsonb) as c (id uuid, "commitmentId" uuid, timer text, "anchorKey" text, "sideId" text,
    "sinceOn" date, "dueOn" date, action text, level integer, told boolean, version integer, sequence integer)
  order by c."commitmentId", c.timer, c."anchorKey"
  on conflict do nothing returning told`;

/** The ledger of timers that fired. */
@Injectable()
export class FiringRepository {
  /** Claims what nobody has claimed yet and gives how many of these are told; the database decides, so none fires twice. */
  async claim(
    tx: Transaction,
    due: readonly Claimed[],
    { on, at }: { readonly on: CivilDate; readonly at: Date },
  ): Promise<number> {
    let claimed = 0;
    for (let start = 0; start < due.length; start += BATCH) {
      const some = due.slice(start, start + BATCH).map(({ side, ...firing }) => {
        return { ...firing, id: randomUUID(), sideId: side ?? '' };
      });
      claimed += (await tx.rows<{ told: boolean }>(CLAIM, [JSON.stringify(some), on, at])).filter(
        ({ told }) => told,
      ).length;
    }
    return claimed;
  }
}
