import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { permits } from '../../access/index.js';
import { LedgerService, NO_FILTER, SessionOverviewService } from '../../commitments/index.js';
import { ConferenceDirectory } from '../../conferences/index.js';
import { ReportEditionService } from '../../reports/index.js';
import type { EditionDraft } from './edition-form.js';
import type { SessionPageProps } from './session-page.js';

/** As many titles as the matrix draws shapes. */
const MOST_TITLES = 500;

/** What the page of a session shows, read from the modules that know it. */
@Injectable()
export class SessionReading {
  constructor(
    private readonly overviews: SessionOverviewService,
    private readonly ledger: LedgerService,
    private readonly conferences: ConferenceDirectory,
    private readonly editions: ReportEditionService,
  ) {}

  /** Throws not_found where the conference has no session of this number. */
  async read(actor: Actor, number: number, asOf?: CivilDate): Promise<Omit<SessionPageProps, 'view' | 'done'>> {
    const [overview, detail, editions, page] = await Promise.all([
      this.overviews.view(actor, number, asOf),
      this.conferences.session(actor, number),
      this.editions.editions(actor, number),
      this.ledger.page(actor, { ...NO_FILTER, session: number }, { after: null, limit: MOST_TITLES }),
    ]);
    const { needsOurHand, deadlines } = page.counts;
    const untouched: EditionDraft = { typed: null, faults: [] };
    return {
      overview,
      own: actor.sideId === null ? null : { needsOurHand, late: deadlines.late },
      titles: new Map(page.rows.map(({ id, titles }) => [id, titles])),
      instruments: detail.instruments,
      editions,
      draft: permits(actor.role, 'report.generate') ? untouched : null,
      ofAnotherDay: asOf !== undefined,
    };
  }
}
