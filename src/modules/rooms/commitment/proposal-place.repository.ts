import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';

/** Finds the commitment whose page a proposal stands on. */
@Injectable()
export class ProposalPlaceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The commitment of a proposal in the actor's conference. Throws not_found. */
  async commitmentOf(actor: Actor, proposalId: string): Promise<string> {
    const rows = await this.unitOfWork.run(actor, (tx) =>
      tx.rows<{ readonly id: string }>(
        'select c.id from proposal p join commitment c on c.id = p.commitment_id where p.id = $1 and c.conference_id = $2',
        [proposalId, actor.conferenceId],
      ),
    );
    const [found] = rows;
    if (found === undefined) throw new Problem('not_found');
    return found.id;
  }
}
