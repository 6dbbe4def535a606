import pg from 'pg';
import { replay } from '../../dist/src/domain/records/replay.js';
import { replayedPast } from '../../dist/src/modules/loading/replay/replayed-past.js';
import { replayedRows } from '../../dist/src/modules/loading/replay/replayed-rows.js';
import { History } from './history.mjs';
import { CONFERENCE, SIDES } from './seed.mjs';

/** Commitments written in one go; their records are mixed in order of time, as commands would have written them. */
const BATCH = 250;

/**
 * Stores histories until there are at least so many records, `from` being the number of the first. Rows are those that replay
 * means, put in by table; `replay --check` proves afterwards that nothing is amiss. Gives how many of both there are then.
 */
export async function storeHistories(url, frame, definition, wanted, have = { records: 0, commitments: 0 }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await fill(client, frame, definition, { wanted, ...have });
  } finally {
    await client.end();
  }
}

async function fill(client, frame, definition, { wanted, records, commitments }) {
  await client.query('set session_replication_role = replica'); // keys were made here, so that none need be looked up
  await client.query('set synchronous_commit = off');
  const places = await placesOf(client, frame);
  let writing = Promise.resolve();
  while (records < wanted) {
    const batch = [];
    while (batch.length < BATCH && records < wanted) {
      const area = 1 + (commitments % 11);
      const place = { areaNumber: area, sessionNumber: 1 };
      const number = `${String(area).padStart(2, '0')}.${String(commitments).padStart(7, '0')}`;
      const history = new History(definition, number, place).live(2 + (commitments % 3), frame.posts);
      batch.push(history);
      commitments += 1;
      records += history.entries.length;
    }
    const tables = rowsOf(batch, definition, places);
    await writing;
    writing = insert(client, tables);
  }
  await writing;
  await client.query('vacuum analyze');
  return { records, commitments };
}

async function placesOf(client, { session }) {
  const { rows: areas } = await client.query('select number, id from area where session_id = $1', [session]);
  const { rows: offices } = await client.query('select code, id from organisation where conference_id = $1', [
    CONFERENCE,
  ]);
  return {
    session,
    areas: new Map(areas.map(({ number, id }) => [number, id])),
    offices: new Map(offices.map(({ code, id }) => [code, id])),
  };
}

/** Rows by table, with the names of its columns. */
function rowsOf(batch, definition, places) {
  const tables = {};
  for (const history of batch) {
    const { id, entries, heads, chained } = history;
    const told = { conference_id: CONFERENCE, kind: definition.kind, sides: SIDES };
    const rows = replayedRows(replay(definition, SIDES, entries), entries);
    const { past, wordings } = replayedPast(told, () => definition, entries);
    const titled = wordings.map(({ key, fields: { titles } }) => ({ key, fields: { titles } }));
    const kept = { ...rows, past, wordings: titled };
    const put = (table, made) => (tables[table] ??= []).push(...made);
    put('commitment', [commitmentOf(id, rows, places)]);
    for (const [table, columns] of Object.entries(KEYED))
      put(
        table,
        kept[columns.of].map(({ key, fields }) => ({
          ...(table === 'consent' ? {} : { commitment_id: id }),
          ...fields,
          ...columns.keyed(key, places, rows),
        })),
      );
    put('record', chained.map(recordOf));
    const ends = [...heads.privately];
    put(
      'private_chain',
      ends.map(([side_id, head]) => ({ commitment_id: id, side_id, ...head })),
    );
  }
  tables.record.sort((a, b) => (a.recorded_at < b.recorded_at ? -1 : 1));
  tables.commitment_past.sort((a, b) => (a.known_from < b.known_from ? -1 : 1));
  return tables;
}

function wordsOf({ head, texts }) {
  const said = [...texts]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ fields }) => `${fields.title} ${fields.body}`);
  return `${head.number} ${said.join(' ')}`.toLowerCase();
}

function commitmentOf(id, rows, { session, areas }) {
  const { area, session: _session, search_text_follows_texts: _follows, ...head } = rows.head;
  const placed = { session_id: session, area_id: areas.get(area), search_text: wordsOf(rows) };
  return { id, conference_id: CONFERENCE, ...head, ...placed };
}

/** What names a row within its commitment, as columns. */
const KEYED = {
  commitment_text: { of: 'texts', keyed: (language) => ({ language }) },
  assignment: {
    of: 'assignments',
    keyed: (key, { offices }) => ({
      part: key.slice(0, key.indexOf('.')),
      organisation_id: offices.get(key.slice(key.indexOf('.') + 1)),
    }),
  },
  position: { of: 'positions', keyed: (side_id) => ({ side_id }) },
  deadline: { of: 'deadlines', keyed: (version) => ({ version: Number(version) }) },
  statement: { of: 'statements', keyed: (id) => ({ id }) },
  evidence: { of: 'evidence', keyed: (id) => ({ id }) },
  proposal: { of: 'proposals', keyed: (id) => ({ id }) },
  consent: {
    of: 'consents',
    keyed: (key) => ({ proposal_id: key.slice(0, key.indexOf('.')), side_id: key.slice(key.indexOf('.') + 1) }),
  },
  commitment_past: {
    of: 'past',
    keyed: (key) => ({ true_from: key.slice(0, 10), known_from: key.slice(11) }),
  },
  commitment_wording: {
    of: 'wordings',
    keyed: (wording, _places, rows) => ({ wording, search_text: wordsOf(rows) }),
  },
};

function recordOf(one) {
  return {
    commitment_id: one.commitmentId,
    sequence: one.sequence,
    lane: one.lane,
    draft: one.draft,
    kind: one.kind,
    schema_version: one.schemaVersion,
    payload: one.payload,
    actor_id: one.actorId,
    post_id: one.postId,
    side_id: one.sideId,
    effective_on: one.effectiveOn,
    recorded_at: one.recordedAt,
    visibility: one.visibility,
    salt: one.salt,
    payload_hash: one.payloadHash,
    previous_hash: one.previousHash,
    private_head: one.privateHead,
    hash: one.hash,
  };
}

async function insert(client, tables) {
  await client.query('begin');
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    const from = `json_populate_recordset(null::public."${table}", $1::json)`;
    if (rows.length > 0)
      await client.query(`insert into "${table}" (${columns}) select ${columns} from ${from}`, [JSON.stringify(rows)]);
  }
  await client.query('commit');
}
