import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PageSpan } from '../../../platform/http/cursor-page.js';
import type { EditionView } from './edition-view.js';

export interface NewEdition {
  readonly id: string;
  readonly conferenceId: string;
  readonly sessionNumber: number;
  readonly asOf: CivilDate;
  readonly knownAt: Date;
  readonly language: Language;
  readonly format: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
}

/** What the job needs to know of its edition. */
export interface EditionOrder extends EditionView {
  readonly conferenceId: string;
}

export interface SetContent {
  readonly content: Buffer;
  readonly sha256: string;
  readonly at: Date;
}

const SELECT = `
  select e.id, s.conference_id as "conferenceId", s.number as "sessionNumber", e.number, e.as_of as "asOf",
    e.known_at as "knownAt", e.language, e.format, e.state, e.progress, e.content_sha256 as "contentSha256", octet_length(e.content) as "contentBytes", e.fault,
    e.requested_at as "requestedAt", e.finished_at as "finishedAt"
  from report_edition e join session s on s.id = e.session_id`;

// The session is found first, by itself, so that its editions are walked in order along their index.
const OF_SESSION = `${SELECT}
  where e.session_id = (select id from session where conference_id = $1 and number = $2) and ($3::int is null or e.number < $3)
    and ($4::timestamptz is null or e.finished_at <= $4)
  order by e.number desc limit $5`;

/** Which editions: of a session, behind a number, set by an instant where that is not null. */
export interface EditionsWish extends PageSpan<number> {
  readonly conferenceId: string;
  readonly sessionNumber: number;
  readonly setBy: Date | null;
}

/** Report editions. Their bytes are read only where they are asked for. */
@Injectable()
export class ReportEditionRepository {
  /** Adds an edition under the session's next number; false where there is no such session. The row lock orders numbers. */
  async add(tx: Transaction, edition: NewEdition): Promise<boolean> {
    const { id, conferenceId, sessionNumber, asOf, knownAt, language, format, requestedBy, requestedAt } = edition;
    const [session] = await tx.rows<{ id: string }>(
      'select id from session where conference_id = $1 and number = $2 for no key update',
      [conferenceId, sessionNumber],
    );
    if (session === undefined) return false;
    await tx.rows(
      `insert into report_edition (id, session_id, number, as_of, language, format, state, requested_by, requested_at, known_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, 'queued', $6, $7, $8 from report_edition where session_id = $2`,
      [id, session.id, asOf, language, format, requestedBy, requestedAt, knownAt],
    );
    return true;
  }

  /** Editions of a session, the newest first, from behind a number on; only those set by an instant, where one is given. */
  async ofSession(tx: Transaction, wish: EditionsWish): Promise<readonly EditionView[]> {
    const { conferenceId, sessionNumber, after, limit, setBy } = wish;
    return tx.rows<EditionView>(OF_SESSION, [conferenceId, sessionNumber, after, setBy, limit]);
  }

  /** One edition, whatever its conference; null where there is none. */
  async find(tx: Transaction, id: string): Promise<EditionOrder | null> {
    return (await tx.rows<EditionOrder>(`${SELECT} where e.id = $1`, [id]))[0] ?? null;
  }

  /** Ids of editions that were ordered before a moment and are neither set nor given up, the oldest first. */
  async unset(tx: Transaction, orderedBefore: Date, most: number): Promise<readonly string[]> {
    const rows = await tx.rows<{ id: string }>(
      `select id from report_edition where state in ('queued', 'setting') and requested_at < $1
       order by requested_at, id limit $2`,
      [orderedBefore, most],
    );
    return rows.map(({ id }) => id);
  }

  /** The bytes of an edition that has been set, or null. */
  async content(tx: Transaction, id: string): Promise<Buffer | null> {
    const rows = await tx.rows<{ content: Buffer | null }>('select content from report_edition where id = $1', [id]);
    return rows[0]?.content ?? null;
  }

  /** Notes how far setting has come; a finished edition is left alone. */
  async advance(tx: Transaction, id: string, progress: number): Promise<void> {
    await tx.rows(
      `update report_edition set state = 'setting', progress = $2 where id = $1 and state in ('queued', 'setting')`,
      [id, progress],
    );
  }

  /** Stores the bytes; of two jobs that set the same edition the first counts. */
  async finish(tx: Transaction, id: string, { content, sha256, at }: SetContent): Promise<void> {
    await tx.rows(
      `update report_edition set state = 'draft', progress = 100, content = $2, content_sha256 = $3, finished_at = $4
       where id = $1 and state in ('queued', 'setting')`,
      [id, content, sha256, at],
    );
  }

  /** Notes that it could not be set, and why. */
  async fail(tx: Transaction, id: string, fault: string, at: Date): Promise<void> {
    await tx.rows(
      `update report_edition set state = 'failed', fault = $2, finished_at = $3
       where id = $1 and state in ('queued', 'setting')`,
      [id, fault, at],
    );
  }
}
