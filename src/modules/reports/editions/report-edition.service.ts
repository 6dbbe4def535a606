import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Language } from '../../../domain/shared/language.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type CursorPage, cutPage, PAGE_ROWS, type PageSpan } from '../../../platform/http/cursor-page.js';
import { Problem } from '../../../platform/http/problem.js';
import { Outbox } from '../../../platform/queue/outbox.js';
import { permits } from '../../access/index.js';
import { ConferenceDirectory } from '../../conferences/index.js';
import { mustBeReportable, type ReportPoint } from '../read/must-be-reportable.js';
import { ReportRenderers } from '../render/report-renderers.js';
import type { EditionContent, EditionView } from './edition-view.js';
import { ReportEditionRepository } from './report-edition.repository.js';

/** What edition is wanted; without an instant, what is known on ordering it counts. `format` comes from outside and may be one there is no renderer for. */
export interface EditionWish extends ReportPoint {
  readonly sessionNumber: number;
  readonly language: Language;
  readonly format: string;
}

/** Editions of the progress report. They hold shared content only, so every side of the conference reads them. */
@Injectable()
export class ReportEditionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editionsOf: ReportEditionRepository,
    private readonly renderers: ReportRenderers,
    private readonly conferences: ConferenceDirectory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the order and the job that fulfils it, both or neither. Throws forbidden, format_not_available, as_of_in_future,
   * known_at_in_future, as_of_before_start, or not_found for a session that is not there.
   */
  async request(actor: Actor, wish: EditionWish): Promise<EditionView> {
    if (!permits(actor.role, 'report.generate')) throw new Problem('forbidden');
    const { format } = this.renderers.of(wish.format);
    return this.unitOfWork.run({ sideId: null }, async (tx) => {
      const now = this.clock.now();
      mustBeReportable(await this.conferences.frame(tx, actor.conferenceId), wish, now);
      const id = randomUUID();
      const order = { ...wish, format, id, conferenceId: actor.conferenceId };
      const known = await this.editionsOf.add(tx, {
        ...order,
        requestedBy: actor.accountId,
        requestedAt: now,
        knownAt: wish.knownAt ?? now,
      });
      if (!known) throw new Problem('not_found');
      await this.outbox.enqueue(tx, 'report.render', { editionId: id });
      return this.own(tx, actor, id);
    });
  }

  /** A page of the editions of a session, the newest first; as of the past only those that were set by then. Throws not_found. */
  async editions(
    actor: Actor,
    sessionNumber: number,
    { after, limit }: PageSpan<number> = { after: null, limit: PAGE_ROWS },
    setBy: Date | null = null,
  ): Promise<CursorPage<EditionView>> {
    const wish = { conferenceId: actor.conferenceId, sessionNumber, after, limit: limit + 1, setBy };
    return this.unitOfWork.run({ sideId: null }, async (tx) => {
      const frame = await this.conferences.frame(tx, actor.conferenceId);
      if (!frame.sessions.some(({ number }) => number === sessionNumber)) throw new Problem('not_found');
      return cutPage(await this.editionsOf.ofSession(tx, wish), limit);
    });
  }

  /** One edition of the actor's conference. Throws not_found. */
  async edition(actor: Actor, id: string): Promise<EditionView> {
    return this.unitOfWork.run({ sideId: null }, (tx) => this.own(tx, actor, id));
  }

  /** An edition with its bytes. Throws not_found, or edition_not_ready while it has none. */
  async content(actor: Actor, id: string): Promise<EditionContent> {
    return this.unitOfWork.run({ sideId: null }, async (tx) => {
      const edition = await this.own(tx, actor, id);
      const content = await this.editionsOf.content(tx, id);
      if (content === null) throw new Problem('edition_not_ready');
      return { edition, content };
    });
  }

  private async own(tx: Transaction, actor: Actor, id: string): Promise<EditionView> {
    const found = await this.editionsOf.find(tx, id);
    if (found === null || found.conferenceId !== actor.conferenceId) throw new Problem('not_found');
    return found;
  }
}
