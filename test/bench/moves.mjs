import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { httpClient, perSecond } from './concurrently.mjs';
import { seedCommitments, seedConference } from './seed.mjs';
import { startServer } from './server.mjs';

const AT_A_TIME = 12;

/** Moves through HTTP against the very statements they run, replayed in one transaction each through the bare driver. */
export async function measure(bench) {
  const [count, warmUp] = bench.smoke ? [20, 20] : [1500, 200];
  const plain = await startServer({ DATABASE_URL: bench.databaseUrl });
  const frame = (bench.frame ??= await seedConference(bench.pool));
  const warm = await seedCommitments(bench.pool, frame, warmUp, 0);
  const [ours, floor, traced] = [
    await seedCommitments(bench.pool, frame, count, 1000),
    await seedCommitments(bench.pool, frame, count, 10_000),
    await seedCommitments(bench.pool, frame, 2, 20_000),
  ];
  const client = httpClient(plain.url, AT_A_TIME);
  await perSecond(warm, AT_A_TIME, (id) => wait(client, frame, id));
  const movesPerSecond = await perSecond(ours, AT_A_TIME, (id) => wait(client, frame, id));
  const proposals = { ours: await propose(client, frame, ours), floor: new Map(), traced: new Map() };
  const acceptsPerSecond = await perSecond(ours, AT_A_TIME, (id) => accept(client, frame, proposals.ours.get(id)));

  const moveTrace = await trace(bench, (tracing) => wait(tracing, frame, traced[0]));
  const moveFloor = await perSecond(floor, AT_A_TIME, (id) => replay(bench.pool, moveTrace, { [traced[0]]: id }));
  proposals.floor = await propose(client, frame, floor, 4);
  await wait(client, frame, traced[1]);
  proposals.traced = await propose(client, frame, [traced[1]]);
  const sample = proposals.traced.get(traced[1]);
  const acceptTrace = await trace(bench, (tracing) => accept(tracing, frame, sample));
  const acceptFloor = await perSecond(floor, AT_A_TIME, (id) => {
    const mine = proposals.floor.get(id);
    return replay(bench.pool, acceptTrace, { [traced[1]]: id, [sample.id]: mine.id, [sample.hash]: mine.hash });
  });
  client.close();
  await plain.stop();
  return [
    row('plain move through HTTP', movesPerSecond, moveFloor, 0.5, `${moveTrace.length} statements`),
    row('countersign through HTTP', acceptsPerSecond, acceptFloor, 0.4, `${acceptTrace.length} statements`),
  ];
}

function row(what, ours, floor, goal, note) {
  return { what, ours, floor, unit: 'per second', ratio: ours / floor, goal, note };
}

function headers(post) {
  return { authorization: `Bearer ${post.token}`, 'idempotency-key': randomUUID() };
}

function wait(client, { posts }, id) {
  const body = { move: 'wait', waiting_for: 'the regulator', version: 3 };
  return client.post(`/api/v1/commitments/${id}/moves`, body, headers(posts.north));
}

async function propose(client, { posts }, ids, version = 4) {
  const found = new Map();
  await perSecond(ids, AT_A_TIME, async (id) => {
    const body = { move: 'complete', version, sentence: { language: 'en', text: 'The exchange is established.' } };
    const answer = await client.post(`/api/v1/commitments/${id}/proposals`, body, headers(posts.north));
    found.set(id, { commitment: id, id: answer.proposal_id, hash: answer.content_hash, version: answer.version });
  });
  return found;
}

function accept(client, { posts }, proposal) {
  const body = { content_hash: proposal.hash, version: proposal.version };
  return client.post(`/api/v1/proposals/${proposal.id}/accept`, body, headers(posts.south));
}

/** The statements of one request, as the driver of a server of their own sent them. */
async function trace(bench, work) {
  const file = join(bench.folder, `trace-${randomUUID()}.jsonl`);
  const flags = ['--import', new URL('./trace-statements.mjs', import.meta.url).href];
  const server = await startServer({ DATABASE_URL: bench.databaseUrl, LUOSHI_TRACE_FILE: file }, flags);
  const client = httpClient(server.url, 1);
  const before = (await lines(file)).length;
  await work(client);
  const all = await lines(file);
  client.close();
  await server.stop();
  const control = /^(start transaction|begin|commit)\b|outbox_job|bullmq/i;
  return all.slice(before).filter((statement) => !control.test(statement.text.trim()));
}

async function lines(file) {
  return (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The same statements for another commitment: its ids stand where those of the traced one stood. */
async function replay(pool, statements, names) {
  const client = await pool.connect();
  const key = randomUUID();
  try {
    await client.query('begin');
    for (const { text, values } of statements) {
      let json = JSON.stringify(values);
      for (const [from, to] of Object.entries(names)) json = json.replaceAll(from, to);
      const own = JSON.parse(json);
      if (/idempotency_key/.test(text)) own[1] = key;
      await client.query(text, own);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}
