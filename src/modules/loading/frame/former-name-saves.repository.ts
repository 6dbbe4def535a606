import type { FramePart } from './frame-thing.js';

/** Of what is about to be called otherwise, the names it has until then. */
function keeping(what: string, id: string, columns: readonly string[], from: string): string {
  const names = columns.map((column) => `'${column}', t.${column}`).join(', ');
  const changed = columns.map((column) => `t.${column} is distinct from r.${column}`).join(' or ');
  return `
    insert into former_name (conference_id, what, id, until_on, known_at, names)
    select $1, '${what}', ${id}, $3, $4, jsonb_build_object(${names})
    from jsonb_to_recordset($2::jsonb)
      as r (id uuid, key text, session integer, number integer, name jsonb, short_name jsonb, title jsonb) join ${from}
    where ${changed}
    on conflict do nothing`;
}

/** One statement a part that has names: $1 conference, $2 rows as JSON, $3 day and $4 instant of the change. */
export const FORMER_NAME_SAVES: Readonly<Partial<Record<FramePart, string>>> = {
  conference: keeping('conference', 't.id', ['name'], 'conference t on t.id = $1'),
  side: keeping('side', 't.id', ['name'], 'side t on t.conference_id = $1 and t.id = r.key'),
  organisation: keeping(
    'organisation',
    't.id::text',
    ['name', 'short_name'],
    'organisation t on t.conference_id = $1 and t.code = r.key',
  ),
  post: keeping('post', 't.id::text', ['name'], 'post t on t.id = r.id'),
  session: keeping('session', 't.id::text', ['name'], 'session t on t.conference_id = $1 and t.number::text = r.key'),
  instrument: keeping('instrument', 't.id::text', ['title'], 'instrument t on t.id = r.id'),
  area: keeping(
    'area',
    't.id::text',
    ['title'],
    'session s on s.conference_id = $1 and s.number = r.session join area t on t.session_id = s.id and t.number = r.number',
  ),
};
