import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { StoredTerms } from './commitment-terms.js';

const STORED = `
  select c.id, c.closed_on is not null as closed, c.number, s.number as session, a.number as area, c.kind, c.source, c.instrument,
    (select json_object_agg(t.language, json_build_object('title', t.title, 'body', t.body))
       from commitment_text t where t.commitment_id = c.id) as texts,
    coalesce((select json_agg(json_build_object('organisation', o.code, 'side', p.side_id, 'part', p.part,
       'inferred', p.inferred)) from assignment p join organisation o on o.id = p.organisation_id
       where p.commitment_id = c.id), '[]') as assignments,
    coalesce((select json_agg(json_build_object('deadline', json_build_object('kind', d.kind, 'precision', d.precision,
       'earliest', d.earliest, 'latest', d.latest, 'words', d.words, 'session', d.session_number, 'every', d.every),
       'agreedOn', d.agreed_on, 'reason', d.reason, 'demonstration', d.demonstration) order by d.version)
       from deadline d where d.commitment_id = c.id), '[]') as deadlines
  from commitment c join session s on s.id = c.session_id join area a on a.id = c.area_id
  where c.conference_id = $1 order by c.number`;

/** The terms of every commitment of a conference, in order of number. */
@Injectable()
export class TermsRepository {
  async stored(tx: Transaction, conferenceId: string): Promise<readonly StoredTerms[]> {
    return tx.rows<StoredTerms>(STORED, [conferenceId]);
  }
}
