import type { FramePart } from './frame-thing.js';

/** One statement a part: $1 conference, $2 rows as JSON, then what the part needs beside (`extraOf`). */
export const FRAME_SAVES: Readonly<Record<FramePart, string>> = {
  conference: `
    insert into conference (id, name, tag, authoritative, loaded_sha256, loaded_at)
    select $1, r.name, r.tag, r.authoritative, '', $3
    from jsonb_to_recordset($2::jsonb) as r (name jsonb, tag text, authoritative text)
    on conflict (id) do update set name = excluded.name, tag = excluded.tag, authoritative = excluded.authoritative`,
  side: `
    insert into side (conference_id, id, ordinal, name, seal, calendar, language)
    select $1, r.key, r.ordinal, r.name, r.seal, r.calendar, r.language
    from jsonb_to_recordset($2::jsonb)
      as r (key text, ordinal integer, name jsonb, seal text, calendar text, language text)
    on conflict (conference_id, id) do update set name = excluded.name, seal = excluded.seal,
      calendar = excluded.calendar, language = excluded.language`,
  organisation: `
    insert into organisation (id, conference_id, side_id, code, name, short_name, inferred)
    select r.id, $1, r.side_id, r.key, r.name, r.short_name, r.inferred
    from jsonb_to_recordset($2::jsonb)
      as r (id uuid, key text, side_id text, name jsonb, short_name jsonb, inferred boolean)
    on conflict (conference_id, code) do update set name = excluded.name, short_name = excluded.short_name,
      inferred = excluded.inferred`,
  post: `
    insert into post (id, organisation_id, code, name, role)
    select r.id, o.id, r.key, r.name, r.role
    from jsonb_to_recordset($2::jsonb) as r (id uuid, key text, organisation text, name jsonb, role text)
    join organisation o on o.conference_id = $1 and o.code = r.organisation
    on conflict (id) do update set organisation_id = excluded.organisation_id, name = excluded.name, role = excluded.role`,
  person: `
    with wanted as (
      select * from jsonb_to_recordset($2::jsonb)
        as r (id uuid, holder_id uuid, key text, name text, post text, language text, listed boolean)),
    known as (
      insert into user_account (id, email, name, language, demonstration, listed, created_at)
      select id, key, name, language, true, listed, $3 from wanted
      on conflict (email) do update set name = excluded.name, language = excluded.language, listed = excluded.listed
        where user_account.demonstration
      returning id, email)
    insert into holder (id, post_id, account_id, from_on)
    select w.holder_id, p.id, k.id, $4
    from wanted w join known k on k.email = w.key
    join organisation o on o.conference_id = $1 join post p on p.organisation_id = o.id and p.code = w.post
    on conflict (id) do update set post_id = excluded.post_id`,
  session: `
    insert into session (id, conference_id, number, kind, held_on, name, place)
    select r.id, $1, r.key::integer, r.kind, r.held_on, r.name, nullif(r.place, 'null'::jsonb)
    from jsonb_to_recordset($2::jsonb) as r (id uuid, key text, kind text, held_on date, name jsonb, place jsonb)
    on conflict (conference_id, number) do update set kind = excluded.kind, held_on = excluded.held_on,
      name = excluded.name, place = excluded.place`,
  instrument: `
    insert into instrument (id, session_id, number, title, kind, annex, languages)
    select r.id, s.id, r.key::integer, r.title, r.kind, r.annex, r.languages
    from jsonb_to_recordset($2::jsonb)
      as r (id uuid, key text, session integer, title jsonb, kind text, annex text, languages jsonb)
    join session s on s.conference_id = $1 and s.number = r.session
    on conflict (id) do update set title = excluded.title, kind = excluded.kind, annex = excluded.annex,
      languages = excluded.languages`,
  area: `
    insert into area (id, session_id, number, title)
    select r.id, s.id, r.number, r.title
    from jsonb_to_recordset($2::jsonb) as r (id uuid, session integer, number integer, title jsonb)
    join session s on s.conference_id = $1 and s.number = r.session
    on conflict (session_id, number) do update set title = excluded.title`,
};
