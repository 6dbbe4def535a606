import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type CursorPage, cutPage, type PageSpan } from '../../../platform/http/cursor-page.js';
import type { Then } from './former-names.repository.js';
import type { NamedBody } from './named-bodies.js';
import type { OrganisationView } from './organisation-view.js';
import { OrganisationViewRepository } from './organisation-view.repository.js';

/** Who takes part in a conference: organisations and their posts. */
@Injectable()
export class OrganisationDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationViewRepository,
  ) {}

  /** Every organisation of the actor's conference, its sides in declared order and third parties last. */
  async all(actor: Actor): Promise<readonly OrganisationView[]> {
    return this.unitOfWork.run(actor, (tx) => this.organisations.all(tx, actor.conferenceId));
  }

  /** A page of them by code. */
  async page(actor: Actor, { after, limit }: PageSpan<string>): Promise<CursorPage<OrganisationView>> {
    const span = { after, limit: limit + 1 };
    return cutPage(
      await this.unitOfWork.run(actor, (tx) => this.organisations.page(tx, actor.conferenceId, span)),
      limit,
    );
  }

  /** All of them within a transaction under way. */
  async within(tx: Transaction, conferenceId: string): Promise<readonly OrganisationView[]> {
    return this.organisations.all(tx, conferenceId);
  }

  /** The names of every organisation of a conference, within a transaction under way; those of a point in the past, where one is given. */
  async names(tx: Transaction, conferenceId: string, then: Then | null): Promise<readonly NamedBody[]> {
    return this.organisations.names(tx, conferenceId, then);
  }
}
