import { Injectable } from '@nestjs/common';
import { rollUp, type RollUp } from '../../../domain/rollup/roll-up.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SessionView, SideView } from '../../conferences/index.js';
import { ReportReader } from '../read/report-reader.js';

/** The figures of a session as at a day, as far as known at an instant; all that is known where it is null. */
export interface SessionRollUp {
  readonly session: SessionView;
  readonly sides: readonly SideView[];
  readonly asOf: CivilDate;
  readonly knownAt: Date | null;
  readonly figures: RollUp;
}

/** A session of one conference; today where no day is given, all that is known where no instant is. */
export interface RollUpWish {
  readonly conferenceId: string;
  readonly sessionNumber: number;
  readonly asOf: CivilDate | null;
  readonly knownAt?: Date | null;
}

/** Rolls a session up by area, standing and side. */
@Injectable()
export class RollUpService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ReportReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Two statements whatever the number of commitments. Shared rows only, whoever asks. Throws not_found, as_of_in_future,
   * known_at_in_future, as_of_before_start.
   */
  async view({ conferenceId, sessionNumber, asOf, knownAt = null }: RollUpWish): Promise<SessionRollUp> {
    const day = asOf ?? this.clock.today();
    return this.unitOfWork.run({ sideId: null }, async (tx) => {
      const found = await this.reader.frame(tx, { conferenceId, sessionNumber, asOf: day, knownAt });
      const { frame, session } = found;
      const areas = frame.areas.filter((area) => area.sessionNumber === session.number);
      const groups = await this.reader.groups(tx, found);
      const figures = rollUp({ areas, sides: frame.sides.map(({ id }) => id), groups });
      return { session, sides: frame.sides, asOf: day, knownAt, figures };
    });
  }
}
