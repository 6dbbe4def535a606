import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ConferenceFrame, InstrumentView } from './conference-frame.js';

const FRAME = `
  select c.id, c.name, c.tag, c.authoritative,
    coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'seal', s.seal, 'calendar', s.calendar,
      'language', s.language) order by s.ordinal) from side s where s.conference_id = c.id), '[]') as sides,
    coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'heldOn', s.held_on,
      'name', s.name, 'place', s.place) order by s.number) from session s where s.conference_id = c.id), '[]') as sessions,
    coalesce((select json_agg(json_build_object('id', a.id, 'sessionNumber', s.number, 'number', a.number,
      'title', a.title) order by s.number, a.number)
      from area a join session s on s.id = a.session_id where s.conference_id = c.id), '[]') as areas
  from conference c where c.id = $1`;

const INSTRUMENTS = `
  select number, kind, title, annex, languages from instrument where session_id = $1 order by number`;

/** The conference as declared. */
@Injectable()
export class ConferenceFrameRepository {
  /** The frame in one statement, or null where no such conference was loaded. */
  async frame(tx: Transaction, conferenceId: string): Promise<ConferenceFrame | null> {
    return (await tx.keptRows<ConferenceFrame>(FRAME, [conferenceId]))[0] ?? null;
  }

  /** Instruments of a session, by number. */
  async instruments(tx: Transaction, sessionId: string): Promise<readonly InstrumentView[]> {
    return tx.rows<InstrumentView>(INSTRUMENTS, [sessionId]);
  }
}
