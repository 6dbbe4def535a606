import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Where a commitment stands after a command. */
export interface CommitmentHead {
  readonly id: string;
  readonly seen: number;
  readonly version: number;
  readonly joint: string;
  readonly standing: Standing;
  readonly closedOn: CivilDate | null;
}

/** The row of the commitment itself. */
@Injectable()
export class CommitmentVersionRepository {
  /** Moves the row on from the version seen; false where another command was there first. */
  async moveOn(tx: Transaction, head: CommitmentHead): Promise<boolean> {
    const moved = await tx.rows(
      `update commitment set version = $3, joint_state = $4, standing = $5, closed_on = coalesce(closed_on, $6)
       where id = $1 and version = $2 returning id`,
      [head.id, head.seen, head.version, head.joint, head.standing, head.closedOn],
    );
    return moved.length === 1;
  }
}
