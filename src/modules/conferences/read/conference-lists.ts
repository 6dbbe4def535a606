import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type CursorPage, cutPage, type PageSpan } from '../../../platform/http/cursor-page.js';
import type { AreaView, SessionView } from './conference-frame.js';
import { type AreaPlace, ConferenceListsRepository } from './conference-lists.repository.js';

/** What a conference has ever more of, a page at a time. */
@Injectable()
export class ConferenceLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ConferenceListsRepository,
  ) {}

  /** Sessions of the actor's conference by number. */
  async sessions(actor: Actor, { after, limit }: PageSpan<number>): Promise<CursorPage<SessionView>> {
    const span = { after, limit: limit + 1 };
    return cutPage(await this.unitOfWork.run(actor, (tx) => this.lists.sessions(tx, actor.conferenceId, span)), limit);
  }

  /** Areas of every session of the actor's conference, by session and number. */
  async areas(actor: Actor, { after, limit }: PageSpan<AreaPlace>): Promise<CursorPage<AreaView>> {
    const span = { after, limit: limit + 1 };
    return cutPage(await this.unitOfWork.run(actor, (tx) => this.lists.areas(tx, actor.conferenceId, span)), limit);
  }
}
