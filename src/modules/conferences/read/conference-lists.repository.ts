import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PageSpan } from '../../../platform/http/cursor-page.js';
import type { AreaView, SessionView } from './conference-frame.js';

/** The place of an area: the number of its session, then its own. */
export type AreaPlace = readonly [session: number, area: number];

const SESSIONS = `
  select id, number, kind, held_on as "heldOn", name, place from session
  where conference_id = $1 and ($2::int is null or number > $2) order by number limit $3`;

// The session alone bounds the walk; the pair says where in that session it goes on.
const AREAS = `
  select a.id, s.number as "sessionNumber", a.number, a.title from session s join area a on a.session_id = s.id
  where s.conference_id = $1 and s.number >= $2 and (s.number, a.number) > ($2, $3)
  order by s.number, a.number limit $4`;

/** Sessions and areas of a conference a page at a time; the frame has all of them. */
@Injectable()
export class ConferenceListsRepository {
  /** Sessions by number. */
  async sessions(tx: Transaction, conferenceId: string, span: PageSpan<number>): Promise<readonly SessionView[]> {
    return tx.rows<SessionView>(SESSIONS, [conferenceId, span.after, span.limit]);
  }

  /** Areas by session and number. */
  async areas(
    tx: Transaction,
    conferenceId: string,
    { after, limit }: PageSpan<AreaPlace>,
  ): Promise<readonly AreaView[]> {
    const [session, area] = after ?? [0, 0];
    return tx.rows<AreaView>(AREAS, [conferenceId, session, area, limit]);
  }
}
