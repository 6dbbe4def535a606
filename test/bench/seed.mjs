import { createHash, randomBytes, randomUUID } from 'node:crypto';

export const CONFERENCE = 'bench';
export const SIDES = ['north', 'south'];
const LANGUAGES = { en: 'Bench', 'zh-Hant': '基準', 'zh-Hans': '基准' };
const NAME = JSON.stringify(LANGUAGES);

/** A conference of two sides with one lead organisation, post, account and token each; the definitions must be loaded. */
export async function seedConference(pool) {
  await pool.query(`insert into conference values ($1, $2, 'BENCH', 'zh-Hant', 'bench', now())`, [CONFERENCE, NAME]);
  const session = randomUUID();
  await pool.query(`insert into session values ($1, $2, 1, 'plenary', '2023-05-11', $3, null)`, [
    session,
    CONFERENCE,
    NAME,
  ]);
  for (let number = 1; number <= 11; number += 1)
    await pool.query('insert into area values ($1, $2, $3, $4)', [randomUUID(), session, number, NAME]);
  const posts = {};
  for (const [index, side] of SIDES.entries()) {
    await pool.query('insert into side values ($1, $2, $3, $4, $5, $6, $7)', [
      CONFERENCE,
      side,
      index,
      NAME,
      side[0],
      index === 0 ? 'hk' : 'cn',
      index === 0 ? 'en' : 'zh-Hans',
    ]);
    posts[side] = await seedPost(pool, side, `${side}-lead`);
  }
  return { session, posts };
}

/** An organisation with a liaison and a bearer token. */
export async function seedPost(pool, side, code) {
  const [organisation, post, account] = [randomUUID(), randomUUID(), randomUUID()];
  const token = randomBytes(32).toString('base64url');
  await pool.query('insert into organisation values ($1, $2, $3, $4, $5, $5, false)', [
    organisation,
    CONFERENCE,
    side,
    code,
    NAME,
  ]);
  await pool.query(`insert into post values ($1, $2, $3, $4, 'liaison')`, [post, organisation, code, NAME]);
  await pool.query(`insert into user_account values ($1, $2, $3, null, 'en', true, false, now(), null)`, [
    account,
    `${code}@bench.example`,
    code,
  ]);
  await pool.query(`insert into holder values ($1, $2, $3, '2023-05-11', null)`, [randomUUID(), post, account]);
  await pool.query(`insert into api_token values ($1, $2, $3, 'bench', now(), now() + interval '1 day', now(), null)`, [
    randomUUID(),
    account,
    createHash('sha256').update(token).digest('hex'),
  ]);
  return { organisation, post, account, token };
}

const COMMITMENTS = `
  with made as (
    insert into commitment (id, conference_id, session_id, area_id, number, kind, workflow_version, authoritative,
      joint_state, standing, version, agreed_on, search_text)
    select gen_random_uuid(), $1, $2, a.id, to_char(a.number, 'FM00') || '.' || to_char($5::int + n, 'FM000000'),
      'deliverable', 1, 'zh-Hant', 'agreed', 'under_way', 3, '2023-05-11', 'bench ' || n || ' 科技交流機制'
    from generate_series(1, $6::int) n join area a on a.session_id = $2 and a.number = 1 + n % 11
    returning id, number),
  texts as (
    insert into commitment_text (commitment_id, language, title, body)
    select id, l, 'Commitment ' || number, 'Set up an exchange and meet at regular intervals. 定期會商。'
    from made, unnest(array['en', 'zh-Hant', 'zh-Hans']) l),
  leads as (
    insert into assignment (commitment_id, organisation_id, part, side_id)
    select id, o.organisation, 'lead', o.side from made, (values ($3::uuid, 'north'), ($4::uuid, 'south')) as o (organisation, side)),
  deadlines as (
    insert into deadline (commitment_id, version, kind, precision, earliest, latest, agreed_on, in_force)
    select id, 1, 'dated', 'quarter', '2026-10-01', '2026-12-31', '2023-05-11', true from made),
  told as (
    select id, 1 as s, 'commitment_agreed' as kind, jsonb_build_object('kind', 'commitment_agreed', 'number', number,
      'areaNumber', 1 + substring(number, '\\d+$')::int % 11, 'sessionNumber', 1, 'commitmentKind', 'deliverable',
      'workflowVersion', 1, 'authoritative', 'zh-Hant', 'texts', '{}'::jsonb, 'assignments', '[]'::jsonb, 'source', null,
      'instrument', null, 'initialJoint', 'agreed') as payload
    from made
    union all
    select id, o.s, 'position_stated', jsonb_build_object('kind', 'position_stated', 'side', o.side, 'move', 'begin',
      'from', null, 'to', 'under_way', 'waitingFor', null, 'reason', null)
    from made, (values (2, 'north'), (3, 'south')) as o (s, side)),
  records as (
    insert into record (commitment_id, sequence, kind, schema_version, payload, effective_on, recorded_at, visibility,
      salt, payload_hash, hash)
    select id, s, kind, 1, payload, '2023-05-11', now(), 'shared', '', '', '' from told),
  said as (
    insert into statement (id, commitment_id, side_id, activity, language, narrative, period_from, period_to, visibility,
      sequence, stated_on)
    select gen_random_uuid(), id, 'north', 'some', 'en', 'The first meeting took place.', '2026-05-01', '2026-10-31',
      'shared', 2, '2026-11-01' from made returning id, commitment_id),
  papers as (
    insert into evidence (id, commitment_id, statement_id, side_id, title, dated_on, visibility)
    select gen_random_uuid(), commitment_id, id, 'north', 'Note of the meeting', '2026-10-30', 'shared' from said),
  positions as (
    insert into "position" (commitment_id, side_id, state, since_on, activity, statement_id)
    select m.id, s.side, 'under_way', '2023-12-01', 'some', case when s.side = 'north' then said.id end
    from made m join said on said.commitment_id = m.id, (values ('north'), ('south')) as s (side))
  select id from made order by number`;

/** So many commitments alike, under way on both sides, with texts, leads, a deadline, a shared statement and a paper. */
export async function seedCommitments(pool, { session, posts }, count, from = 0) {
  const values = [CONFERENCE, session, posts.north.organisation, posts.south.organisation, from, count];
  const { rows } = await pool.query(COMMITMENTS, values);
  await pool.query('analyze');
  return rows.map((row) => row.id);
}
