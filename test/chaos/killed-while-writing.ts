import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postgresIn } from '../support/postgres-in.js';
import { newDataFolder, removeDataFolder, type RunningLuoshi, startLuoshi } from '../support/running-luoshi.js';

/** What is killed at the end of a round: the whole product, or its PostgreSQL first. */
export const VICTIMS = ['luoshi', 'postgres'] as const;

/** How much of it. */
export interface Wish {
  readonly rounds: number;
  /** Moves answered in a round before something is killed in the middle of the next. */
  readonly moves: number;
}

/** What was done and what was left of it. */
export interface Toll {
  readonly kills: Readonly<Record<(typeof VICTIMS)[number], number>>;
  /** Moves that were answered with success. */
  readonly acknowledged: number;
  /** Moves cut off before their answer, by whether they turned out to have been made. */
  readonly cutOff: { readonly made: number; readonly notMade: number };
  /** Acknowledged moves without a record. */
  readonly lost: number;
  /** Moves, cut off or not, with more than one record. */
  readonly doubled: number;
  /** How far the commitment's version rose. */
  readonly versions: number;
  /** Exit code of `replay --check`, 0 where the state is what the records say. */
  readonly replay: number;
  /** Exit code of the last, orderly stop, and PostgreSQL processes left after it. */
  readonly stop: number | null;
  readonly left: number;
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

const NUMBER = '03.02';
const LIAISON = 'liaison.itib@hk.example';

/** Writes without a pause while the product, or its database, is killed again and again; then counts. */
export async function killedWhileWriting({ rounds, moves }: Wish): Promise<Toll> {
  const folder = newDataFolder();
  const made: string[] = [];
  const cutOff = { made: 0, notMade: 0 };
  const kills = { luoshi: 0, postgres: 0 };
  let luoshi = await startLuoshi({ folder });
  try {
    const writer = new Writer(run(folder, 'token', 'create', '--user', LIAISON).trim());
    const first = await writer.look(luoshi);
    for (let round = 0; round < rounds; round += 1) {
      const victim = VICTIMS[round % VICTIMS.length] ?? 'luoshi';
      let seen = await writer.look(luoshi);
      for (let move = 0; move < moves; move += 1) seen = await writer.move(luoshi, seen, made);
      const inDoubt = await writer.cutShort(luoshi, seen, () => kill(victim, luoshi));
      kills[victim] += 1;
      luoshi = await startLuoshi({ folder });
      const after = await writer.look(luoshi);
      if (inDoubt.answered) made.push(inDoubt.mark);
      else if (after.version > seen.version) cutOff.made += 1;
      else cutOff.notMade += 1;
    }
    const last = await writer.look(luoshi);
    const records = await writer.marks(luoshi, last.id);
    const replay = exitCode(folder, 'replay', '--check');
    const stop = await luoshi.stop('SIGTERM');
    return {
      kills,
      acknowledged: made.length,
      cutOff,
      lost: made.filter((mark) => !records.includes(mark)).length,
      doubled: records.length - new Set(records).size,
      versions: last.version - first.version,
      replay,
      stop,
      left: postgresIn(folder).length,
    };
  } finally {
    await luoshi.stop('SIGKILL');
    removeDataFolder(folder);
  }
}

/** Somebody who moves one commitment to and fro, each move with a mark of its own. */
class Writer {
  constructor(private readonly token: string) {}

  async look({ url }: RunningLuoshi): Promise<Seen> {
    const { commitments } = await this.get<{ commitments: (Seen & { number: string })[] }>(url, `?q=${NUMBER}`);
    const found = commitments.find((one) => one.number === NUMBER);
    if (found === undefined) throw new Error(`${NUMBER} is not in the ledger`);
    return found;
  }

  /** One move that is answered; throws with the answer where it is refused. */
  async move({ url }: RunningLuoshi, seen: Seen, made: string[]): Promise<Seen> {
    const mark = randomUUID();
    const answer = await this.send(url, seen, mark);
    if (answer.status !== 200) throw new Error(`move refused: ${answer.status} ${await answer.text()}`);
    made.push(mark);
    return { ...seen, version: seen.version + 1 };
  }

  /** One move during which `strike` is called; whether it was answered with success is for whoever restarts to make sense of. */
  async cutShort(
    { url }: RunningLuoshi,
    seen: Seen,
    strike: () => Promise<void>,
  ): Promise<{ readonly mark: string; readonly answered: boolean }> {
    const mark = randomUUID();
    const answered = this.send(url, seen, mark).then(
      (answer) => answer.status === 200,
      () => false,
    );
    await strike();
    return { mark, answered: await answered };
  }

  /** Every mark in the records of the commitment. */
  async marks({ url }: RunningLuoshi, id: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await this.get<{ records: { body: { waitingFor?: string } }[]; next_cursor: string | null }>(
        url,
        `/${id}/records?limit=100${more}`,
      );
      for (const { body } of page.records) found.push(...(/[0-9a-f-]{36}$/.exec(body.waitingFor ?? '') ?? []));
      cursor = page.next_cursor;
    }
    return found;
  }

  private async get<Body>(url: string, path: string): Promise<Body> {
    const answer = await fetch(`${url}/api/v1/commitments${path}`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    return (await answer.json()) as Body;
  }

  private send(url: string, { id, version }: Seen, mark: string): Promise<Response> {
    return fetch(`${url}/api/v1/commitments/${id}/moves`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', 'idempotency-key': mark },
      body: JSON.stringify({ move: 'wait', waiting_for: `the body ${mark}`, version }),
    });
  }
}

/** Strikes a few milliseconds into what is going on, now earlier, now later. */
async function kill(victim: (typeof VICTIMS)[number], luoshi: RunningLuoshi): Promise<void> {
  await wait(Math.random() * 12);
  if (victim === 'postgres') {
    const [server] = readFileSync(join(luoshi.folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(server), 'SIGKILL');
  }
  await luoshi.stop('SIGKILL');
}

function run(folder: string, ...words: string[]): string {
  const environment = { ...process.env, LUOSHI_DATA: folder };
  return execFileSync(process.execPath, ['dist/src/cli.js', ...words], { env: environment, encoding: 'utf8' });
}

function exitCode(folder: string, ...words: string[]): number {
  try {
    run(folder, ...words);
    return 0;
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? error.status : null;
    return typeof status === 'number' ? status : -1;
  }
}
