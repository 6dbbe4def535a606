import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type NamedRow, nameThen, type Then } from '../../directory/index.js';
import type { ConferenceFrame, InstrumentView } from './conference-frame.js';

/** $1 = conference; `name` gives what a row is called. */
const frameSql = (name: (row: NamedRow) => string): string => `
  select c.id, ${name({ what: 'conference', of: 'c', column: 'name' })} as name, c.tag, c.authoritative,
    coalesce((select json_agg(json_build_object('id', s.id, 'name', ${name({ what: 'side', of: 's', column: 'name' })}, 'seal', s.seal, 'calendar', s.calendar,
      'language', s.language) order by s.ordinal) from side s where s.conference_id = c.id), '[]') as sides,
    coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'heldOn', s.held_on,
      'name', ${name({ what: 'session', of: 's', column: 'name' })}, 'place', s.place) order by s.number) from session s where s.conference_id = c.id), '[]') as sessions,
    coalesce((select json_agg(json_build_object('id', a.id, 'sessionNumber', s.number, 'number', a.number,
      'title', ${name({ what: 'area', of: 'a', column: 'title' })}) order by s.number, a.number)
      from area a join session s on s.id = a.session_id where s.conference_id = c.id), '[]') as areas
  from conference c where c.id = $1`;

const FRAME = frameSql(({ of, column }) => `${of}.${column}`);
/** $2 = day, $3 = instant. */
const THEN = { day: '$2::date', instant: '$3::timestamptz' };
const FRAME_THEN = frameSql((row) => nameThen(row, THEN));

const instrumentsSql = (title: string): string => `
  select i.number, i.kind, ${title} as title, i.annex, i.languages from instrument i where i.session_id = $1 order by i.number`;

const INSTRUMENTS = instrumentsSql('i.title');
const INSTRUMENTS_THEN = instrumentsSql(nameThen({ what: 'instrument', of: 'i', column: 'title' }, THEN));

/** The conference as declared. */
@Injectable()
export class ConferenceFrameRepository {
  /** The frame in one statement, or null where no such conference was loaded. */
  async frame(tx: Transaction, conferenceId: string): Promise<ConferenceFrame | null> {
    return (await tx.keptRows<ConferenceFrame>(FRAME, [conferenceId]))[0] ?? null;
  }

  /** The frame under the names of a point in the past. */
  async frameThen(tx: Transaction, conferenceId: string, { day, knownAt }: Then): Promise<ConferenceFrame | null> {
    return (await tx.rows<ConferenceFrame>(FRAME_THEN, [conferenceId, day, knownAt]))[0] ?? null;
  }

  /** Instruments of a session, by number; under the names of a point in the past, where one is given. */
  async instruments(tx: Transaction, sessionId: string, then: Then | null): Promise<readonly InstrumentView[]> {
    if (then === null) return tx.rows<InstrumentView>(INSTRUMENTS, [sessionId]);
    return tx.rows<InstrumentView>(INSTRUMENTS_THEN, [sessionId, then.day, then.knownAt]);
  }
}
