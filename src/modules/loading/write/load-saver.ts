import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ConferenceFile } from '../../conferences/index.js';
import { FrameRepository } from '../frame/frame.repository.js';
import type { ComparedLoad } from '../load-comparison.js';
import { CommitmentWriter } from './commitment-writer.js';
import { leadAuthors } from './lead-authors.js';
import { TermsAmender } from './terms-amender.js';

/** Writes what a comparison found. */
@Injectable()
export class LoadSaver {
  constructor(
    private readonly frames: FrameRepository,
    private readonly writer: CommitmentWriter,
    private readonly amender: TermsAmender,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** Frame first, then the commitments that refer to it, then the mark that this very file is loaded. */
  async save(tx: Transaction, file: ConferenceFile, compared: ComparedLoad, sha256: string): Promise<void> {
    const now = this.clock.now();
    const { demonstration } = this.environment;
    const sides = file.sides.map(({ id }) => id);
    await this.frames.save(tx, file.id, compared.things, { now, today: this.clock.today(), from: this.firstDay(file) });
    for (const { planned, commitment, definition } of compared.fresh) {
      const authors = demonstration ? leadAuthors(file, commitment) : new Map();
      await this.writer.write(tx, planned, {
        conferenceId: file.id,
        sides,
        definition,
        authors,
        now: demonstration ? null : now,
      });
    }
    for (const amendment of compared.amendments) await this.amender.amend(tx, file.id, amendment);
    await this.frames.seal(tx, file.id, sha256, now);
  }

  /** From when people hold their posts: the first day the conference met. */
  private firstDay(file: ConferenceFile): CivilDate {
    const days = file.sessions.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn])).sort();
    return days[0] ?? this.clock.today();
  }
}
