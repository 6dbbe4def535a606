import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { ConferenceDirectory, type ConferenceFrame, type SessionView } from '../../conferences/index.js';
import type { AsOf } from './past/as-of.js';
import { arrangeOverview } from './arrange-overview.js';
import { returnPeriod } from './return-period.js';
import { SessionOverviewRepository } from './session-overview.repository.js';
import type { SessionOverview } from './session-overview-view.js';

/** More shapes than this are no picture any more. */
const MOST_SHAPES = 500;

/** Area by standing and returns of a session. */
@Injectable()
export class SessionOverviewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conferences: ConferenceDirectory,
    private readonly overviews: SessionOverviewRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The overview as of a point in the past, or of the present; the reporting period ends with that day. At most five
   * statements. Throws not_found.
   */
  async view(actor: Actor, sessionNumber: number, asOf: AsOf | null = null): Promise<SessionOverview> {
    return this.unitOfWork.read(actor, async (tx) => {
      const frame = await this.conferences.frame(tx, actor.conferenceId, asOf);
      const session = frame.sessions.find((one) => one.number === sessionNumber);
      if (session === undefined) throw new Problem('not_found');
      const period = returnPeriod(asOf?.day ?? this.clock.today());
      const asked = { conferenceId: frame.id, sessionId: session.id, sessionNumber, ...period, asOf };
      const matrix = await this.overviews.matrix(tx, asked);
      const total = matrix.reduce((sum, { count }) => sum + count, 0);
      const shapes = total > MOST_SHAPES ? null : await this.overviews.shapes(tx, asked);
      const returns = await this.overviews.returns(tx, asked);
      const leads = await this.overviews.leads(tx, asked);
      const arranged = arrangeOverview({ frame, session, ownSide: actor.sideId, matrix, returns, leads, shapes });
      return { frame, session, nextPlenary: plenaryAfter(frame, session), period, ...arranged };
    });
  }
}

function plenaryAfter(frame: ConferenceFrame, session: SessionView): SessionView | null {
  return frame.sessions.find((one) => one.kind === 'plenary' && one.number > session.number) ?? null;
}
