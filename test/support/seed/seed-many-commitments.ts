import type pg from 'pg';
import { moveSubject } from '../../../src/domain/workflow/subject.js';
import { idOf } from './id-of.js';

/**
 * `count` commitments of a seeded conference, spread over its areas, standings, kinds, leads and kinds of deadline, with Chinese
 * titles and an open proposal of the south on every 500th. Numbers are `<area>.<five digits>`. Statistics are brought up to date.
 */
export async function seedManyCommitments(
  db: pg.ClientBase,
  conference: string,
  count: number,
  areas: number,
): Promise<void> {
  const all = `generate_series(1, ${count}) i`;
  const id = `md5('${conference}/c' || i)::uuid`;
  await db.query(`
    insert into commitment (id, conference_id, session_id, area_id, number, kind, workflow_version, authoritative, joint_state,
      standing, version, agreed_on, closed_on, search_text)
    select ${id}, '${conference}', '${idOf(`${conference}/s1`)}', md5('${conference}/a' || 1 + i % ${areas})::uuid,
      lpad((1 + i % ${areas})::text, 2, '0') || '.' || lpad(i::text, 5, '0'),
      (array['deliverable', 'study', 'action', 'facilitation', 'ongoing', 'implementation'])[1 + i % 6], 1, 'zh-Hant',
      case when i % 50 = 0 then 'completed' else 'agreed' end,
      case when i % 50 = 0 then 'fulfilled' else (array['under_way', 'not_begun', 'sides_differ', 'no_report'])[1 + i % 4] end,
      3, '2023-05-11', case when i % 50 = 0 then date '2025-01-01' end,
      lower((1 + i % ${areas}) || '.' || i || ' Exchange mechanism ' || i || ' 建立第' || i || '項科技交流機制 建立第' || i || '项科技交流机制')
    from ${all};
    insert into commitment_text (commitment_id, language, title, body)
    select ${id}, t.language, replace(t.title, '#', i::text), replace(t.title, '#', i::text) from ${all},
      (values ('en', 'Exchange mechanism #'), ('zh-Hant', '建立第#項科技交流機制'), ('zh-Hans', '建立第#项科技交流机制')) t (language, title);
    insert into assignment (commitment_id, organisation_id, part, side_id)
    select ${id}, md5('${conference}/' || case when i % 3 = 0 then 'n-other' else 'n-lead' end)::uuid, 'lead', 'north' from ${all}
    union all select ${id}, md5('${conference}/s-lead')::uuid, 'lead', 'south' from ${all};
    insert into deadline (commitment_id, version, kind, precision, earliest, latest, agreed_on, in_force)
    select ${id}, 1, case i % 3 when 0 then 'dated' when 1 then 'before_session' else 'none' end,
      case i % 3 when 0 then 'day' else 'none' end, d.day, d.day, '2023-05-11', true
    from ${all}, lateral (select case when i % 3 = 0 then date '2026-01-01' + i % 700 end as day) d;
    insert into "position" (commitment_id, side_id, state, since_on)
    select ${id}, s.side, case when i % 4 = 3 and s.side = 'south' then null else 'under_way' end, '2024-01-01'
    from ${all}, (values ('north'), ('south')) s (side);
    insert into proposal (id, commitment_id, move, subject, proposed_by, state, content, content_hash, opened_on, opened_at)
    select md5('${conference}/p' || i)::uuid, ${id}, 'withdraw', '${JSON.stringify(moveSubject('withdraw'))}', 'south', 'open', '{}', 'hash', '2026-11-01', '2026-11-01T00:00:00Z'
    from ${all} where i % 500 = 1;
    insert into consent (proposal_id, side_id, content_hash, given_on, given_at)
    select md5('${conference}/p' || i)::uuid, 'south', 'hash', '2026-11-01', '2026-11-01T00:00:00Z' from ${all} where i % 500 = 1;
    analyze;`);
}
