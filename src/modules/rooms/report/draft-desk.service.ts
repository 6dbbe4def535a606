import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { CommitmentDesk } from '../commitment/commitment-desk.service.js';
import type { Matter } from '../commitment/matter.js';
import { type OwnStatement, OwnStatementRepository } from './own-statement.repository.js';

/** Lays a statement of the reader's own side before him, with the commitment it is about. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly statements: OwnStatementRepository,
    private readonly desk: CommitmentDesk,
  ) {}

  /** Throws not_found, also for a statement of another side. */
  async open(actor: Actor, id: string): Promise<{ readonly statement: OwnStatement; readonly matter: Matter }> {
    const statement = await this.statements.read(actor, id);
    return { statement, matter: await this.desk.open(actor, statement.commitmentId) };
  }
}
