import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { endOfDay } from '../../../platform/clock/clock.js';
import { permits } from '../../access/index.js';
import { type AsOf, LedgerService, NO_FILTER, SessionOverviewService } from '../../commitments/index.js';
import { ConferenceDirectory, type SessionView } from '../../conferences/index.js';
import { ReportEditionService } from '../../reports/index.js';
import type { EditionDraft } from './edition-form.js';
import type { SessionPageProps } from './session-page.js';

/** As many titles as the matrix draws shapes. */
const MOST_TITLES = 500;

/** Editions on a page of them. */
export const EDITIONS = 25;

/** What the page of a session shows, read from the modules that know it. */
@Injectable()
export class SessionReading {
  constructor(
    private readonly overviews: SessionOverviewService,
    private readonly ledger: LedgerService,
    private readonly conferences: ConferenceDirectory,
    private readonly editions: ReportEditionService,
  ) {}

  /**
   * As of a point in the past, where one is given: nothing can be ordered there. Editions are those before a number, where one is
   * given. Throws not_found where the conference has no session of this number.
   */
  async read(
    actor: Actor,
    number: number,
    { asOf = null, before = null }: { readonly asOf?: AsOf | null; readonly before?: number | null } = {},
  ): Promise<Omit<SessionPageProps, 'view' | 'done'>> {
    const [overview, detail, editions, page] = await Promise.all([
      this.overviews.view(actor, number, asOf),
      this.conferences.session(actor, number, asOf),
      this.editions.editions(actor, number, { after: before, limit: EDITIONS }, setBy(asOf)),
      this.ledger.page(actor, { ...NO_FILTER, session: number }, { after: null, limit: MOST_TITLES }, asOf),
    ]);
    const { needsOurHand, deadlines } = page.counts;
    const untouched: EditionDraft = { typed: null, faults: [] };
    return {
      overview,
      own: actor.sideId === null ? null : { needsOurHand, late: deadlines.late },
      titles: new Map(page.rows.map(({ id, titles }) => [id, titles])),
      instruments: heldBy(overview.session, asOf) ? detail.instruments : [],
      editions: editions.items,
      editionPages: { before, older: editions.next?.number ?? null },
      draft: asOf === null && permits(actor.role, 'report.generate') ? untouched : null,
    };
  }
}

/** Papers are signed at the session. */
function heldBy({ heldOn }: SessionView, asOf: AsOf | null): boolean {
  return asOf === null || (heldOn !== null && heldOn <= asOf.day);
}

/** An edition is there once it is set: by the end of the day, and by the instant at which it is looked for. */
function setBy(asOf: AsOf | null): Date | null {
  if (asOf === null) return null;
  const end = endOfDay(asOf.day);
  return asOf.knownAt < end ? asOf.knownAt : end;
}
