import type pg from 'pg';
import { idOf } from './id-of.js';

/**
 * Makes every list of a conference with many commitments a long one: `count` drafts, migrations and proposals of workflows,
 * imports and tasks of the north, editions of its first session, organisations, and sessions with five areas each from number
 * 1,001 on. Ten rows share an instant or a day, so that order hangs on the id as well. Statistics are brought up to date.
 */
export async function seedLongLists(db: pg.ClientBase, conference: string, count: number): Promise<void> {
  const all = `generate_series(1, ${count}) i`;
  const at = `timestamptz '2026-01-01T00:00:00.000001Z' + (i / 10) * interval '1 hour'`;
  // With the digits that say what kind of UUID it is: a cursor takes no other.
  const id = (list: string): string =>
    `overlay(overlay(md5('${conference}/${list}' || i) placing '4' from 13) placing '8' from 17)::uuid`;
  const words = `'{"en": "x", "zh-Hant": "x", "zh-Hans": "x"}'`;
  await db.query(`
    insert into workflow_draft (id, conference_id, side_id, kind, based_on, title, body, state, version, created_at, edited_at)
    select ${id('draft')}, '${conference}', 'north', 'study', 1, 'Draft ' || i, '{}', 'draft', 1, ${at}, ${at} from ${all};
    insert into workflow_definition (kind, version, sha256, body, loaded_at)
    select kind, 2, 'hash', jsonb_set(body::jsonb, '{version}', '2'), loaded_at from workflow_definition where kind = 'study' and version = 1;
    insert into workflow_migration (id, conference_id, side_id, kind, from_version, to_version, mapping, state, version,
      created_at, edited_at)
    select ${id('migration')}, '${conference}', 'north', 'study', 1, 2, '{"positions": {}, "joint": {}, "timers": {}, "proposals": "keep"}', 'draft', 1, ${at}, ${at} from ${all};
    insert into workflow_proposal (id, conference_id, draft_id, kind, title, content, content_hash, proposed_by, state, opened_at)
    select ${id('proposal')}, '${conference}', ${id('draft')}, 'study', 'Draft ' || i, '{}', 'hash', 'north', 'rescinded', ${at}
    from ${all};
    insert into import_draft (id, session_id, side_id, language, name, source_text, source_sha256, state, version, created_at)
    select ${id('import')}, '${idOf(`${conference}/s1`)}', 'north', 'en', 'Import ' || i, '', 'hash', 'draft', 1,
      timestamptz '2026-01-01T00:00:00Z' + (i / 10) * interval '1 hour' from ${all};
    insert into report_edition (id, session_id, number, as_of, known_at, language, format, state, requested_at, finished_at)
    select ${id('edition')}, '${idOf(`${conference}/s1`)}', i, '2026-01-01', ${at}, 'en', 'html', 'failed', ${at}, ${at}
    from ${all};
    insert into timer_firing (id, commitment_id, timer, anchor_key, side_id, since_on, due_on, fired_on, action, fired_at, told,
      workflow_version, after_sequence)
    select ${id('task')}, c.id, 'overdue', 'deadline:1:north', 'north', '2024-01-01', date '2024-01-01' + i / 10,
      '2026-11-01', 'task', '2026-11-01T00:00:00Z', true, 1, 1
    from ${all} join (select id, row_number() over (order by number)::int as i from commitment
      where conference_id = '${conference}' and closed_on is null) c using (i);
    insert into mail (id, conference_id, account_id, post_id, side_id, kind, digest_on, language, to_address, subject, body, tag,
      state, queued_at)
    select ${id('mail')}, '${conference}', '${idOf(`${conference}/n-sec/holder`)}', '${idOf(`${conference}/n-sec/desk`)}', 'north',
      'digest', date '2000-01-01' + i, 'en', 'n@x.example', 'Digest', '', 'T-' || i, 'sent', ${at} from ${all};
    insert into organisation (id, conference_id, side_id, code, name, short_name)
    select ${id('organisation')}, '${conference}', case i % 3 when 0 then null when 1 then 'north' else 'south' end,
      'o-' || lpad(i::text, 6, '0'), ${words}, ${words} from ${all};
    insert into session (id, conference_id, number, kind, name)
    select ${id('session')}, '${conference}', 1000 + i, 'meeting', ${words} from ${all};
    insert into area (id, session_id, number, title)
    select md5('${conference}/area' || i || '/' || n)::uuid, ${id('session')}, n, ${words} from ${all}, generate_series(1, 5) n;
    analyze;`);
}
