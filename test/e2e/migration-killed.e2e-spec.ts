import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { eventually } from '../support/eventually.js';
import { insideEmbedded } from '../support/inside-embedded.js';
import { newDataFolder, removeDataFolder, type RunningLuoshi, startLuoshi } from '../support/running-luoshi.js';

const PATIENCE_MS = 240_000;
const KIND = 'deliverable';
const OFFICERS = ['secretariat.cmab@hk.example', 'secretariat.cqhmao@cq.example'] as const;

interface Proposal {
  readonly id: string;
  readonly content_hash: string;
}

/** The program is killed with SIGKILL between two commitments of a migration, by a lock at a place that is certain. */
describe('killed in mid migration', () => {
  const folder = newDataFolder();
  let luoshi: RunningLuoshi;
  let database: pg.Pool;

  const luoshiSays = (...words: string[]): { code: number; text: string } => {
    const env = { ...process.env, LUOSHI_DATA: folder, LANG: 'C' };
    try {
      const text = execFileSync(process.execPath, ['dist/src/cli.js', ...words], {
        env,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { code: 0, text };
    } catch (error) {
      const { status, stderr } = error as { status: number | null; stderr: string };
      return { code: status ?? -1, text: stderr };
    }
  };
  const post = async <Body>(token: string, path: string, body: object): Promise<Body> => {
    const answer = await fetch(`${luoshi.url}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  const carried = async (): Promise<readonly number[]> => {
    const { rows } = await database.query<{ n: number }>(
      `select count(r.kind)::int as n from commitment c
       left join record r on r.commitment_id = c.id and r.kind = 'workflow_migrated'
       where c.kind = $1 and c.closed_on is null group by c.id order by c.id`,
      [KIND],
    );
    return rows.map(({ n }) => n);
  };

  beforeAll(async () => {
    luoshi = await startLuoshi({ folder });
    database = insideEmbedded(folder);
  }, PATIENCE_MS);
  afterAll(async () => {
    await database?.end();
    await luoshi?.stop();
    removeDataFolder(folder);
  }, PATIENCE_MS);

  it(
    'migrates every commitment once, after the restart',
    async () => {
      const [first, second] = OFFICERS.map((who) => luoshiSays('token', 'create', '--user', who).text.trim()) as [
        string,
        string,
      ];
      const draft = await post<{ id: string; version: number }>(first, 'workflow-drafts', {
        kind: KIND,
        based_on: 1,
        title: 'As it is',
      });
      const edited = await post<{ version: number }>(first, `workflow-drafts/${draft.id}/edits`, {
        type: 'head',
        version: draft.version,
        labels: { en: 'Deliverable anew', 'zh-Hant': '交付事項新版', 'zh-Hans': '交付事项新版' },
        initial_joint: 'agreed',
      });
      const agree = async (proposal: Proposal): Promise<unknown> =>
        post(second, `workflow-proposals/${proposal.id}/accept`, { content_hash: proposal.content_hash });
      await agree(await post<Proposal>(first, `workflow-drafts/${draft.id}/proposal`, { version: edited.version }));
      const begun = await post<{ id: string; version: number; mapping: object }>(first, 'workflow-migrations', {
        kind: KIND,
        from: 1,
        to: 101,
      });
      const proposal = await post<Proposal>(first, `workflow-migrations/${begun.id}/proposal`, {
        version: begun.version,
      });

      const mapping = join(folder, 'mapping.json');
      const trial = ['workflow', 'migrate', '--conference', 'hk-cq', '--kind', KIND, '--from', '1', '--to', '101'];
      const tryOut = (text: string): { code: number; text: string } => {
        writeFileSync(mapping, text);
        return luoshiSays(...trial, '--mapping', mapping, '--dry-run', '--json');
      };
      const tried = tryOut(JSON.stringify(begun.mapping));
      const before = await carried();
      expect(before.length).toBeGreaterThan(1);
      expect([tried.code, JSON.parse(tried.text)]).toMatchObject([0, { refused: 0 }]);
      expect(JSON.parse(tried.text)).toHaveProperty('lines.length', before.length);
      const lacking = tryOut('positions: {}\njoint: {agreed: agreed}\nproposals: void\n');
      expect([lacking.code, lacking.text]).toEqual([1, expect.stringContaining(String(before.length))]);
      const unknown = tryOut('positions: {under_way: nowhere}\nproposals: perhaps\n');
      expect(unknown.code).toBe(1);
      expect(unknown.text).toMatch(/\/positions\/under_way [\s\S]*\/proposals /);

      const holder = await database.connect();
      await holder.query('begin');
      const last = `(select id from commitment where kind = $1 and closed_on is null order by id desc limit 1)`;
      await holder.query(`select 1 from commitment where id = ${last} for update`, [KIND]);
      await agree(proposal);
      const held = before.map((_, place) => (place < before.length - 1 ? 1 : 0));
      await eventually('all but the last are carried over', async () => {
        const waits = `select 1 from pg_stat_activity where datname = 'luoshi' and wait_event_type = 'Lock'`;
        return (await database.query(waits)).rowCount !== 0 && String(await carried()) === String(held);
      });
      await luoshi.stop('SIGKILL');
      await holder.query('commit');
      holder.release();
      expect(await carried()).toEqual(held);

      luoshi = await startLuoshi({ folder });
      await eventually(
        'the migration is applied',
        async () =>
          (await database.query(`select 1 from workflow_migration where id = $1 and state = 'applied'`, [begun.id]))
            .rowCount === 1,
        120_000,
      );
      expect(await carried()).toEqual(before.map(() => 1));
      const told = `select kind from workflow_record where subject_id = $1 and kind = 'migration_applied'`;
      expect((await database.query(told, [begun.id])).rows).toHaveLength(1);
      expect(luoshiSays('replay', '--check').code).toBe(0);
    },
    PATIENCE_MS,
  );
});
