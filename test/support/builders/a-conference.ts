import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../src/domain/shared/actor.js';
import type { LocalizedText } from '../../../src/domain/shared/language.js';
import type { Role } from '../../../src/domain/shared/role.js';
import type { TestApplication } from '../test-application.js';

/** Organisations that every side of a built conference has; the code of each is `<side>-<name>`. */
export const UNITS = ['lead', 'supporting', 'delivering', 'waiting_for', 'outsider', 'secretariat'] as const;

export type Unit = (typeof UNITS)[number];

/** A conference with a session of one area, and somebody at every post. */
export interface BuiltConference {
  readonly id: string;
  readonly sides: readonly string[];
  readonly sessionNumber: number;
  readonly areaNumber: number;
  /** The holder of the post of a side's unit: a liaison, or the secretariat officer. */
  actor(side: string, unit: Unit): Actor;
  /** The auditor of the conference as a whole, who belongs to no side. */
  readonly auditor: Actor;
  readonly emailOf: (actor: Actor) => string;
}

/** Builds a conference of the sides (two unless others are named). */
export async function aConference(
  test: TestApplication,
  sides: readonly string[] = ['north', 'south'],
): Promise<BuiltConference> {
  const id = `conference-${randomUUID().slice(0, 8)}`;
  const actors = new Map<string, Actor>();
  for (const side of sides) {
    for (const unit of UNITS) {
      const role = unit === 'secretariat' ? 'secretariat' : 'liaison';
      actors.set(`${side}-${unit}`, actorAt(id, { side, code: `${side}-${unit}`, role }));
    }
  }
  actors.set('audit', actorAt(id, { side: null, code: 'audit', role: 'auditor' }));
  await write(test, id, sides, actors);
  const held = (code: string): Actor => {
    const actor = actors.get(code);
    if (actor === undefined) throw new Error(`no post ${code} in ${id}`);
    return actor;
  };
  return {
    id,
    sides,
    sessionNumber: 1,
    areaNumber: 1,
    actor: (side, unit) => held(`${side}-${unit}`),
    auditor: held('audit'),
    emailOf: (actor) => emailOf(actor),
  };
}

/** The same words in every language, for texts that no test reads. */
export function inEveryLanguage(text: string): LocalizedText {
  return { en: text, 'zh-Hant': text, 'zh-Hans': text };
}

function actorAt(conferenceId: string, at: { side: string | null; code: string; role: Role }): Actor {
  return {
    accountId: randomUUID(),
    postId: randomUUID(),
    organisationId: randomUUID(),
    conferenceId,
    sideId: at.side,
    role: at.role,
    language: 'en',
    name: at.code,
  };
}

function emailOf(actor: Actor): string {
  return `${actor.accountId}@test.example`;
}

const ROWS = `
  with given as (select * from jsonb_to_recordset($2::jsonb) as g (account uuid, post uuid, organisation uuid, side text,
      role text, code text, email text)),
  bodies as (insert into organisation (id, conference_id, side_id, code, name, short_name)
      select organisation, $1, side, code, to_jsonb($3::json), to_jsonb($3::json) from given returning id),
  posts as (insert into post (id, organisation_id, code, name, role)
      select post, organisation, code, to_jsonb($3::json), role from given returning id),
  accounts as (insert into user_account (id, email, name, language, created_at)
      select account, email, code, 'en', '2026-01-01T00:00:00Z' from given returning id)
  insert into holder (id, post_id, account_id, from_on) select gen_random_uuid(), post, account, '2026-01-01' from given`;

async function write(
  test: TestApplication,
  id: string,
  sides: readonly string[],
  actors: ReadonlyMap<string, Actor>,
): Promise<void> {
  const name = JSON.stringify(inEveryLanguage(id));
  await test.owner.query(
    `insert into conference (id, name, tag, authoritative, loaded_sha256, loaded_at) values ($1, $2, 'T', 'en', '', now())`,
    [id, name],
  );
  await test.owner.query(
    `insert into side (conference_id, id, ordinal, name, seal, calendar, language)
     select $1, s.id, s.ordinal, $3::jsonb, 'S', 'hk', 'en' from unnest($2::text[]) with ordinality as s (id, ordinal)`,
    [id, sides, name],
  );
  const given = [...actors].map(([code, actor]) => ({
    account: actor.accountId,
    post: actor.postId,
    organisation: actor.organisationId,
    side: actor.sideId,
    role: actor.role,
    code,
    email: emailOf(actor),
  }));
  await test.owner.query(ROWS, [id, JSON.stringify(given), name]);
  await test.owner.query(
    `with held as (insert into session (id, conference_id, number, kind, held_on, name)
       values (gen_random_uuid(), $1, 1, 'plenary', '2023-05-11', $2) returning id)
     insert into area (id, session_id, number, title) select gen_random_uuid(), id, 1, $2 from held`,
    [id, name],
  );
}
