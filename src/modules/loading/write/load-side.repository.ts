import { Injectable } from '@nestjs/common';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** For whom the loading transaction writes. */
@Injectable()
export class LoadSideRepository {
  /**
   * Fences the rest of the transaction to another side. Only loading may do this: a file tells what every side did, and one
   * commitment must be loaded as a whole or not at all. The fence still stands; it only moves from side to side.
   */
  async enter(tx: Transaction, sideId: SideId | null): Promise<void> {
    await tx.rows(`select set_config('luoshi.side', $1, true)`, [sideId ?? '']);
  }
}
