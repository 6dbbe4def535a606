import type pg from 'pg';
import { placeRecords } from '../../../src/domain/records/place-records.js';
import type { RecordBody } from '../../../src/domain/records/record-body.js';
import { moveSubject } from '../../../src/domain/workflow/subject.js';
import { idOf } from './id-of.js';

type SideName = 'north' | 'south';

/** One commitment as a test wants it; what is not said is a deliverable under way on both sides without a date. */
export interface SeededCommitment {
  readonly number: string;
  readonly area?: number;
  readonly kind?: string;
  readonly title?: string;
  readonly standing?: string;
  readonly joint?: string;
  readonly closedOn?: string;
  readonly version?: number;
  readonly positions?: Partial<Record<SideName, { readonly state: string | null; readonly waitingFor?: string }>>;
  /** Organisation code and part. */
  readonly parts?: readonly (readonly [string, string])[];
  readonly deadline?: {
    readonly kind: string;
    readonly earliest?: string;
    readonly latest?: string;
    readonly every?: string;
  };
}

const SIDES = ['north', 'south'] as const;

const sideOf = (code: string): SideName | null =>
  code.startsWith('n-') ? 'north' : code.startsWith('s-') ? 'south' : null;

/** Writes one commitment of a seeded conference past the application and gives its id. */
export async function seedCommitment(db: pg.Client, conference: string, wanted: SeededCommitment): Promise<string> {
  const { number, area = 1, kind = 'deliverable', title = `Title ${number}`, standing = 'under_way' } = wanted;
  const id = idOf(`${conference}/${number}`);
  await db.query(
    `insert into commitment (id, conference_id, session_id, area_id, number, kind, workflow_version, authoritative, joint_state,
       standing, version, agreed_on, closed_on, search_text)
     values ($1, $2, $3, $4, $5, $6, 1, 'zh-Hant', $7, $8, $9, '2023-05-11', $10, lower($5 || ' ' || $11))`,
    [
      id,
      conference,
      idOf(`${conference}/s1`),
      idOf(`${conference}/a${area}`),
      number,
      kind,
      wanted.joint ?? 'agreed',
      standing,
      wanted.version ?? 3,
      wanted.closedOn ?? null,
      title,
    ],
  );
  await db.query(
    `insert into commitment_text (commitment_id, language, title, body)
     select $1, l, $2 || case l when 'en' then '' else ' ' || l end, 'Body ' || l from unnest(array['en', 'zh-Hant', 'zh-Hans']) l`,
    [id, title],
  );
  await seedSides(db, conference, id, wanted);
  if (wanted.deadline !== undefined) await seedDeadline(db, id, 1, wanted.deadline);
  return id;
}

async function seedSides(db: pg.Client, conference: string, id: string, wanted: SeededCommitment): Promise<void> {
  for (const side of SIDES) {
    const { state, waitingFor = null } = wanted.positions?.[side] ?? { state: 'under_way' };
    await db.query(
      `insert into "position" (commitment_id, side_id, state, since_on, waiting_for) values ($1, $2, $3, $4, $5)`,
      [id, side, state, state === null ? null : '2024-01-01', waitingFor],
    );
  }
  for (const [code, part] of wanted.parts ?? [
    ['n-lead', 'lead'],
    ['s-lead', 'lead'],
  ]) {
    await db.query(`insert into assignment (commitment_id, organisation_id, part, side_id) values ($1, $2, $3, $4)`, [
      id,
      idOf(`${conference}/${code}`),
      part,
      sideOf(code),
    ]);
  }
}

/** Puts a deadline version in force in place of those before it. */
export async function seedDeadline(
  db: pg.Client,
  id: string,
  version: number,
  deadline: NonNullable<SeededCommitment['deadline']>,
): Promise<void> {
  await db.query('update deadline set in_force = false where commitment_id = $1', [id]);
  const { kind, earliest = null, latest = null, every = null } = deadline;
  await db.query(
    `insert into deadline (commitment_id, version, kind, precision, earliest, latest, every, agreed_on, in_force)
     values ($1, $2, $3, $4, $5, $6, $7, $8, true)`,
    [
      id,
      version,
      kind,
      every ?? (latest === null ? 'none' : 'day'),
      earliest ?? latest,
      latest,
      every,
      `202${2 + version}-05-11`,
    ],
  );
}

/** A statement of a side; a shared one becomes what its position rests on. */
export async function seedStatement(
  db: pg.Client,
  id: string,
  {
    side,
    statedOn,
    visibility,
    sequence,
  }: { side: SideName; statedOn: string; visibility: 'side' | 'shared'; sequence: number },
): Promise<string> {
  const statement = idOf(`${id}/${side}/${sequence}`);
  await db.query(
    `insert into statement (id, commitment_id, side_id, activity, language, narrative, period_from, period_to, visibility,
       sequence, draft, stated_on) values ($1, $2, $3, 'some', 'en', $4, $5, $5, $6, $7, $8, $5)`,
    [
      statement,
      id,
      side,
      `${visibility} words of ${side}`,
      statedOn,
      visibility,
      sequence,
      visibility === 'side' ? 1 : 0,
    ],
  );
  await db.query(
    `insert into evidence (id, commitment_id, statement_id, side_id, title, visibility) values ($1, $2, $3, $4, $5, $6)`,
    [idOf(`${statement}/paper`), id, statement, side, `Paper of ${side}, ${visibility}`, visibility],
  );
  if (visibility === 'shared') {
    await db.query(
      `update "position" set activity = 'some', statement_id = $3 where commitment_id = $1 and side_id = $2`,
      [id, side, statement],
    );
  }
  return statement;
}

/** An open proposal with the consent of the proposing side. */
export async function seedProposal(db: pg.Client, id: string, by: SideName, state = 'open'): Promise<string> {
  const proposal = idOf(`${id}/${by}/${state}`);
  await db.query(
    `insert into proposal (id, commitment_id, move, subject, proposed_by, post_id, state, reason, sentence_language, sentence, content,
       content_hash, opened_on, opened_at, decided_at)
     select $1, $2, 'complete', $6, $3::text, null, $4, 'a reason', 'en', 'Done together.', $5, 'cafe', '2026-11-20',
       case when $4 = 'open' then timestamptz '2026-11-20T08:42:00Z' else timestamptz '2026-05-20T08:42:00Z' end,
       case when $4 = 'open' then null else timestamptz '2026-06-01T00:00:00Z' end`,
    [
      proposal,
      id,
      by,
      state,
      JSON.stringify({ evidence: [{ id: idOf('paper'), title: 'Signed paper' }] }),
      JSON.stringify(moveSubject('complete')),
    ],
  );
  await db.query(
    `insert into consent (proposal_id, side_id, content_hash, given_on, given_at)
     values ($1, $2, 'cafe', '2026-11-20', '2026-11-20T08:42:00Z')`,
    [proposal, by],
  );
  return proposal;
}

/** Records with the given bodies, in order, all of one side and visibility `shared` unless the body says `side`. Their chain is a sham. */
export async function seedRecords(
  db: pg.Client,
  id: string,
  records: readonly {
    readonly on: string;
    readonly side: SideName | null;
    readonly body: Readonly<Record<string, unknown>>;
  }[],
): Promise<void> {
  const bodies = records.map(({ side, body }) => ({ side, ...body }) as unknown as RecordBody);
  for (const [index, { sequence, draft, visibility }] of placeRecords({ version: 0, drafts: {} }, bodies).entries()) {
    const { on, side, body } = records[index] ?? { on: '', side: null, body: {} };
    await db.query(
      `insert into record (commitment_id, sequence, lane, draft, kind, schema_version, payload, side_id, effective_on,
         recorded_at, visibility, salt, payload_hash, private_head, hash)
       values ($1, $2, $3, $4, $5, 1, $6, $7, $8::date, $8::date, $9, '', '',
         case when $9 = 'shared' and $7::text is not null then '' end, '')`,
      [id, sequence, draft > 0 ? side : '', draft, body['kind'], JSON.stringify(body), side, on, visibility],
    );
  }
}
