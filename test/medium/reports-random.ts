import { proposedMove } from '../../src/domain/workflow/subject.js';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import { pastRows } from '../../src/domain/records/past/past-rows.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import type { Kind } from '../../src/domain/shared/kind.js';
import { KINDS } from '../../src/domain/shared/kind.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import { storedPast } from '../../src/modules/commitments/index.js';
import { RandomHistory, type Throw } from '../support/random-history.js';

const THROWS = fc.array(
  fc.record<Throw>({
    act: fc.integer({ min: 0, max: 22 }),
    side: fc.nat(5),
    pick: fc.nat(90),
    days: fc.integer({ min: 0, max: 40 }),
  }),
  { minLength: 5, maxLength: 45 },
);

/** A name of the random history as the same uuid wherever it stands. */
const uuidOf = (commitment: string, name: string): string => {
  const hex = createHash('md5').update(`${commitment}/${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Writes `count` random histories as commitments of session 1: records, and the rows that reports read beside them. */
export async function writeRandomHistories(
  owner: pg.Client,
  count: number,
  definitionOf: (kind: Kind) => Definition,
): Promise<void> {
  const rolls = fc.sample(THROWS, { numRuns: count, seed: 20261122 });
  for (const [index, throws] of rolls.entries()) {
    const definition = definitionOf(KINDS[index % KINDS.length] ?? 'study');
    const { entries } = new RandomHistory(definition, ['hk', 'cq']).run(throws);
    await writeHistory(owner, `90.${String(index).padStart(2, '0')}`, entries, definition);
  }
}

async function writeHistory(
  owner: pg.Client,
  number: string,
  entries: readonly RecordEntry[],
  definition: Definition,
): Promise<void> {
  const id = uuidOf(number, 'commitment');
  const agreed = entries[0]?.body;
  if (agreed?.kind !== 'commitment_agreed') throw new Error('no agreement');
  await owner.query(
    `insert into commitment (id, conference_id, session_id, area_id, number, kind, workflow_version, authoritative,
       joint_state, standing, version, agreed_on, search_text)
     select $1, s.conference_id, s.id, a.id, $2, $3, $4, 'zh-Hant', $5, 'no_report', $6, $7, ''
     from session s join area a on a.session_id = s.id and a.number = 1 where s.number = 1`,
    [
      id,
      number,
      agreed.commitmentKind,
      agreed.workflowVersion,
      agreed.initialJoint,
      entries.at(-1)?.sequence,
      entries[0]?.effectiveOn,
    ],
  );
  for (const entry of entries) await writeEntry(owner, id, number, entry);
  await writePast(owner, id, entries, definition);
}

/** The past that the records leave, as the product would project it. */
async function writePast(
  owner: pg.Client,
  id: string,
  entries: readonly RecordEntry[],
  definition: Definition,
): Promise<void> {
  const dated = entries.map((entry) => ({ ...entry, recordedAt: `${entry.effectiveOn}T00:00:00.000Z` }));
  const rows = pastRows({ sides: ['hk', 'cq'], definition: () => definition }, dated).map(storedPast);
  await owner.query(
    `insert into commitment_past
     select $1, r.true_from, r.true_to, r.known_from, r.known_to, c.conference_id, c.number, r.official_number, r.session_number,
       r.area_number, r.kind, r.workflow_version, r.joint_state, r.standing, r.closed_on, r.version, r.deadline_version,
       r.wording, r.positions, r.proposal, r.assignments
     from jsonb_populate_recordset(null::commitment_past, $2::jsonb) r, commitment c where c.id = $1`,
    [id, JSON.stringify(rows)],
  );
}

async function writeEntry(owner: pg.Client, id: string, number: string, entry: RecordEntry): Promise<void> {
  const { sequence, draft, effectiveOn, visibility, sideId } = entry;
  const body = { ...entry.body } as Record<string, unknown>;
  for (const name of ['statementId', 'proposalId', 'counters', 'by'])
    if (typeof body[name] === 'string') body[name] = uuidOf(number, body[name]);
  if (body['kind'] === 'commitment_agreed') body['number'] = number;
  await owner.query(
    `insert into record (commitment_id, sequence, lane, draft, kind, schema_version, payload, side_id, effective_on,
       recorded_at, visibility, salt, payload_hash, private_head, hash)
     values ($1, $2, $3, $4, $5, 1, $6, $7, $8::date, $8::date, $9, '', '',
       case when $9 = 'shared' and $7::text is not null then '' end, '')`,
    [id, sequence, draft > 0 ? sideId : '', draft, body['kind'], JSON.stringify(body), sideId, effectiveOn, visibility],
  );
  await writeBeside(owner, id, { ...entry, body: body as unknown as RecordEntry['body'] });
}

async function writeBeside(
  owner: pg.Client,
  id: string,
  { body, sequence, draft, effectiveOn }: RecordEntry,
): Promise<void> {
  if (body.kind === 'progress_reported') {
    const { statementId, side, activity, language, narrative, periodTo, visibility } = body;
    await owner.query(
      `insert into statement (id, commitment_id, side_id, activity, language, narrative, period_from, period_to, visibility,
         sequence, draft, stated_on) values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11)`,
      [statementId, id, side, activity, language, narrative, periodTo, visibility, sequence, draft, effectiveOn],
    );
  }
  if (body.kind === 'commitment_amended')
    await owner.query(
      `update commitment c set area_id = a.id from area a
       where c.id = $1 and a.session_id = c.session_id and a.number = $2`,
      [id, body.areaNumber],
    );
  if (body.kind === 'statement_shared')
    await owner.query(`update statement set visibility = 'shared', draft = 0, sequence = $2 where id = $1`, [
      body.statementId,
      sequence,
    ]);
  if (body.kind === 'proposal_opened')
    await owner.query(
      `insert into proposal (id, commitment_id, move, subject, proposed_by, state, content, content_hash, opened_on, opened_at)
       values ($1, $2, $3, $6, $4, 'voided', '{}', 'x', $5::date, $5::date)`,
      [body.proposalId, id, proposedMove(body.subject), body.side, effectiveOn, JSON.stringify(body.subject)],
    );
}
