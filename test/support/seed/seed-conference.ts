import type pg from 'pg';
import type { Actor } from '../../../src/domain/shared/actor.js';
import type { Role } from '../../../src/domain/shared/role.js';
import { idOf } from './id-of.js';

/** Organisations of a seeded conference: two bureaus and a secretariat on each side, and a third party. */
export const ORGANISATIONS = [
  ['n-lead', 'north'],
  ['n-other', 'north'],
  ['n-sec', 'north'],
  ['s-lead', 'south'],
  ['s-other', 'south'],
  ['s-sec', 'south'],
  ['bank', null],
] as const;

const localized = (text: string): string =>
  JSON.stringify({ en: text, 'zh-Hant': `${text} 繁`, 'zh-Hans': `${text} 简` });

/**
 * A conference of the sides `north` (calendar hk) and `south` (calendar cn) with a plenary held, a plenary without a day and
 * `areas` areas, written past the application. Ids are those of `idOf('<conference>/<code>')`.
 */
export async function seedConference(db: pg.ClientBase, conference: string, areas: number): Promise<void> {
  await db.query(
    `insert into conference (id, name, tag, authoritative, loaded_sha256, loaded_at)
     values ($1, $2, 'T', 'zh-Hant', '', '2023-05-11T00:00:00Z')`,
    [conference, localized(conference)],
  );
  await db.query(
    `insert into side (conference_id, id, ordinal, name, seal, calendar, language)
     values ($1, 'north', 1, $2, '北', 'hk', 'zh-Hant'), ($1, 'south', 2, $3, '南', 'cn', 'zh-Hans')`,
    [conference, localized('North'), localized('South')],
  );
  for (const [code, side] of ORGANISATIONS) {
    const role = code.endsWith('sec') ? 'secretariat' : 'liaison';
    await db.query(
      `insert into organisation (id, conference_id, side_id, code, name, short_name) values ($1, $2, $3, $4, $5, $5)`,
      [idOf(`${conference}/${code}`), conference, side, code, localized(code)],
    );
    await db.query(`insert into post (id, organisation_id, code, name, role) values ($1, $2, 'desk', $3, $4)`, [
      idOf(`${conference}/${code}/desk`),
      idOf(`${conference}/${code}`),
      localized(`Desk of ${code}`),
      role,
    ]);
    await db.query(
      `insert into user_account (id, email, name, language, created_at) values ($1, $2, $3, 'en', '2023-05-11T00:00:00Z')`,
      [idOf(`${conference}/${code}/holder`), `${code}@${conference}.example`, `Holder of ${code}`],
    );
    await db.query(`insert into holder (id, post_id, account_id, from_on) values ($1, $2, $3, '2023-05-11')`, [
      idOf(`${conference}/${code}/held`),
      idOf(`${conference}/${code}/desk`),
      idOf(`${conference}/${code}/holder`),
    ]);
  }
  await seedSessions(db, conference, areas);
}

async function seedSessions(db: pg.ClientBase, conference: string, areas: number): Promise<void> {
  await db.query(
    `insert into session (id, conference_id, number, kind, held_on, name)
     values ($2, $1, 1, 'plenary', '2023-05-11', $4), ($3, $1, 2, 'plenary', null, $5)`,
    [
      conference,
      idOf(`${conference}/s1`),
      idOf(`${conference}/s2`),
      localized('First plenary'),
      localized('Second plenary'),
    ],
  );
  await db.query(
    `insert into area (id, session_id, number, title)
     select md5($1 || '/a' || n)::uuid, $2, n, jsonb_build_object('en', 'Area ' || n, 'zh-Hant', '領域' || n, 'zh-Hans', '领域' || n)
     from generate_series(1, $3::int) n`,
    [conference, idOf(`${conference}/s1`), areas],
  );
}

/** The holder of an organisation's desk. */
export function actorOf(conference: string, code: (typeof ORGANISATIONS)[number][0]): Actor {
  const side = ORGANISATIONS.find(([name]) => name === code)?.[1] ?? null;
  const role: Role = code.endsWith('sec') ? 'secretariat' : 'liaison';
  return {
    accountId: idOf(`${conference}/${code}/holder`),
    postId: idOf(`${conference}/${code}/desk`),
    organisationId: idOf(`${conference}/${code}`),
    conferenceId: conference,
    sideId: side,
    role,
    language: 'en',
    name: `Holder of ${code}`,
  };
}
