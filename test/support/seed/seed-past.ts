import type pg from 'pg';

/**
 * The past of every commitment of a conference, as `seedManyCommitments` leaves them: `changes` times a new day became known
 * on the day itself, each of which left what was known before it and what holds of the days before. The last row of each
 * commitment says what stands at present.
 */
export async function seedPast(db: pg.ClientBase, conference: string, changes: number): Promise<void> {
  await db.query(
    `insert into commitment_wording (commitment_id, wording, titles, search_text)
     select c.id, '1.1.1', (select jsonb_object_agg(t.language, t.title) from commitment_text t where t.commitment_id = c.id),
       c.search_text from commitment c where c.conference_id = $1`,
    [conference],
  );
  // Round by round, as commands write them: rows of one commitment lie far apart.
  for (let change = 0; change <= changes; change += 1) {
    await db.query(
      `insert into commitment_past
       select c.id, r.true_from, r.true_to, r.known_from, r.known_to, c.conference_id, c.number, c.official_number, w.number,
         a.number, c.kind, c.workflow_version, c.joint_state, c.standing, c.closed_on, c.version, 1, '1.1.1',
         (select jsonb_object_agg(p.side_id, jsonb_build_object('state', p.state, 'since', p.since_on, 'waitingFor',
            p.waiting_for, 'activity', p.activity, 'reportedTo', null)) from "position" p where p.commitment_id = c.id),
         null,
         (select jsonb_agg(jsonb_build_object('organisation', o.code, 'side', m.side_id, 'part', m.part, 'inferred', m.inferred))
            from assignment m join organisation o on o.id = m.organisation_id where m.commitment_id = c.id)
       from commitment c join session w on w.id = c.session_id join area a on a.id = c.area_id,
         lateral (select date '2023-05-11' + 100 * $2::int as day, date '2023-05-11' + 100 * ($2::int + 1) as next) n,
         lateral (
           select n.day, case when $2 = $3 then 'infinity' else n.next end, n.day::timestamptz, 'infinity'::timestamptz
             where $2 = $3
           union all
           select n.day, 'infinity', n.day::timestamptz, n.next::timestamptz where $2 < $3
           union all
           select n.day, n.next, n.next::timestamptz, 'infinity' where $2 < $3
         ) r (true_from, true_to, known_from, known_to)
       where c.conference_id = $1`,
      [conference, change, changes],
    );
  }
  await db.query('vacuum analyze commitment_past');
  await db.query('analyze commitment_wording');
}
