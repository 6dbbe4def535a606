import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import type { Draft } from '../draft/draft.js';
import { ImportService, type ImportWish } from '../import.service.js';
import { ImporterRepository } from './importer.repository.js';

/** Imports from a command line, on behalf of a secretariat officer. */
@Injectable()
export class ImportByCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly importers: ImporterRepository,
    private readonly imports: ImportService,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores the draft for the side of the officer named by address, or of the conference's first secretariat in the order
   * its sides are declared. Throws forbidden where there is no such officer, and as `ImportService.createDraft`.
   */
  async createDraft(conferenceId: string, user: string | null, wish: ImportWish): Promise<Draft> {
    const today = this.clock.today();
    const actor = await this.unitOfWork.run({ sideId: null }, (tx) =>
      this.importers.find(tx, conferenceId, today, user),
    );
    if (actor === null) throw new Problem('forbidden');
    return this.imports.createDraft(actor, wish);
  }
}
