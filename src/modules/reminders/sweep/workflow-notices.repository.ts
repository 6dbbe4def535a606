import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** When people were told of proposals of versions and migrations. The ledger of a side is its own, so each is asked for itself. */
@Injectable()
export class WorkflowNoticesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The day on which somebody of any of the sides was first told of each proposal, by its id. */
  async firstDays(sides: readonly SideId[]): Promise<ReadonlyMap<string, CivilDate>> {
    const first = new Map<string, CivilDate>();
    for (const sideId of sides) {
      const rows = await this.unitOfWork.read({ sideId }, (tx) =>
        tx.rows<{ id: string; day: CivilDate }>(
          `select split_part(subject, '_', 2) as id, min(swept_on) as day from reminder
           where side_id = $1 and commitment_id is null group by 1`,
          [sideId],
        ),
      );
      for (const { id, day } of rows) if (day < (first.get(id) ?? '9999-12-31')) first.set(id, day);
    }
    return first;
  }
}
