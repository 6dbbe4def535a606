import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/domain/shared/language.js';
import { describeStartError } from '../../src/platform/embedded/describe-start-error.js';
import { EMBEDDED_START_CODES, EmbeddedStartError } from '../../src/platform/embedded/embedded-start-error.js';
import { holdInstance } from '../../src/platform/embedded/hold-instance.js';
import { identityOf } from '../../src/platform/embedded/process-identity.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { startEmbeddedPostgres } from '../../src/platform/embedded/start-embedded-postgres.js';
import type { EmbeddedPostgres } from '../../src/platform/embedded/start-embedded-postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { createTestDatabase } from '../support/database/template-database.js';

jest.setTimeout(120_000);

describe('embedded PostgreSQL', () => {
  let dataFolder: string;
  let postgres: EmbeddedPostgres;
  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'luoshi-embedded-'));
    postgres = await startEmbeddedPostgres({ dataFolder, log: () => {}, settings: { fsync: 'off' } });
  });
  afterAll(async () => {
    await postgres?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('serves a database of which luoshi is the owner and no superuser', async () => {
    const sql = `select current_user as role, rolsuper as super, pg_get_userbyid(datdba) as owner, version() as version
      from pg_roles, pg_database where rolname = current_user and datname = current_database()`;
    const [row] = await rowsOf(postgres.url, sql);
    expect(row).toMatchObject({ role: 'luoshi', super: false, owner: 'luoshi' });
    expect(row?.['version']).toMatch(/^PostgreSQL 18\./);
  });

  it('finds trigrams of Chinese text and lets the owner add the extension', async () => {
    const [row] = await rowsOf(postgres.url, 'create extension pg_trgm', "select show_trgm('重慶合作') as trigrams");
    expect(row?.['trigrams']).toHaveLength(5);
  });

  it('is found by a second user in the same process and goes on when that one stops', async () => {
    const second = await startEmbeddedPostgres({ dataFolder, log: () => {} });
    expect(second).toMatchObject({ adopted: true, url: postgres.url });
    await second.stop();
    await second.stop();
    expect(await rowsOf(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('keeps its passwords from other users and refuses a wrong one', async () => {
    expect(statSync(join(dataFolder, 'postgres/credentials.json')).mode & 0o777).toBe(0o600);
    const wrong = new URL(postgres.url);
    wrong.password = 'guessed';
    await expect(rowsOf(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    const settings = await rowsOf(
      postgres.administratorUrl,
      "select current_setting('listen_addresses') as host, current_setting('unix_socket_directories') as sockets",
    );
    expect(settings).toEqual([{ host: '127.0.0.1', sockets: '' }]);
  });

  it('copies a template that is prepared once, and removes the copies', async () => {
    const before = process.env['LUOSHI_TEST_CLUSTER_URL'];
    await rowsOf(postgres.administratorUrl, 'alter role luoshi createdb');
    process.env['LUOSHI_TEST_CLUSTER_URL'] = postgres.url;
    try {
      const prepare = jest.fn(async (url: string) => void (await rowsOf(url, 'create table thing (n int)')));
      const [one, two] = await Promise.all([createTestDatabase(prepare), createTestDatabase(prepare)]);
      await rowsOf(one.url, 'insert into thing values (1)');
      expect(await rowsOf(two.url, 'select * from thing')).toEqual([]);
      expect(prepare).toHaveBeenCalledTimes(1);
      await Promise.all([one.drop(), two.drop()]);
      await expect(rowsOf(one.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
    } finally {
      if (before === undefined) delete process.env['LUOSHI_TEST_CLUSTER_URL'];
      else process.env['LUOSHI_TEST_CLUSTER_URL'] = before;
    }
  });

  it('ends its server process at stop and starts on the same data again', async () => {
    const [pid] = readFileSync(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    await postgres.stop();
    expect(identityOf(Number(pid))).toBeNull();
    expect(readdirSync(dataFolder).sort()).toEqual(['postgres', 'postgres.users']);
    postgres = await startEmbeddedPostgres({ dataFolder, log: () => {}, settings: { fsync: 'off' } });
    expect(postgres.adopted).toBe(false);
    expect(await rowsOf(postgres.url, "select extname from pg_extension where extname = 'pg_trgm'")).toHaveLength(1);
  });
});

describe('holdInstance', () => {
  it('lets one server hold a data folder and names it to the second', () => {
    const parent = mkdtempSync(join(tmpdir(), 'luoshi-instance-'));
    const folder = join(parent, 'made');
    const hold = holdInstance(folder, 3000);
    expect(hold.held).toBe(true);
    expect(holdInstance(folder, 3001)).toEqual({ held: false, pid: process.pid, port: 3000 });
    if (hold.held) hold.release();
    expect(holdInstance(folder, 3001).held).toBe(true);
    rmSync(parent, { recursive: true });
  });
});

describe('the texts of a failed start', () => {
  it.each(EMBEDDED_START_CODES)('describes %s in three languages with every parameter filled', (code) => {
    const params = {
      folder: '/f',
      detail: 'd',
      found: '15',
      expected: '18',
      pid: '7',
      port: '3000',
      platform: 'sunos-sparc',
    };
    const text = describeStartError(new EmbeddedStartError(code, params));
    expect(text.split('\n\n')).toHaveLength(LANGUAGES.length);
    expect(text).not.toMatch(/[{}]/);
  });

  it.each(LANGUAGES)('are read alike by the scripts, which have no YAML library: %s', (language) => {
    const script = `import('${projectRoot()}/src/start/say.mjs').then((m) =>
      console.log(JSON.stringify(Object.fromEntries(m.readTexts('${language}')))))`;
    const read: unknown = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
    const file = join(projectRoot(), 'config/locales', language, 'start.yaml');
    expect(read).toEqual(Object.fromEntries(flatten(parse(readFileSync(file, 'utf8')), '')));
  });
});

function flatten(node: unknown, path: string): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => flatten(value, path === '' ? key : `${path}.${key}`));
}
