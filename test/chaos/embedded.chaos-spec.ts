import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fingerprintOf } from '../support/fingerprint-of.js';
import { rowsOf } from '../support/rows-of.js';
import { EmbeddedStarters, serversOf } from './embedded-starters.js';

jest.setTimeout(120_000);

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
let starters: EmbeddedStarters;
beforeAll(() => {
  starters = new EmbeddedStarters();
});
afterAll(() => starters.clear());

describe('starting and stopping', () => {
  it('keeps the rows over a restart and leaves no process', async () => {
    const folder = starters.newFolder();
    const first = starters.start(folder);
    const answer = await first.answer;
    expect(answer).toMatchObject({
      adopted: false,
      url: expect.stringMatching(/^postgres:\/\/luoshi:.+@127\.0\.0\.1:/),
    });
    await rowsOf(answer.url, 'create table kept (n int)', 'insert into kept values (1), (2)');
    await first.stop();
    expect(serversOf(folder)).toEqual([]);

    const second = starters.start(folder);
    expect(await second.answer).toMatchObject({ adopted: false });
    expect(await rowsOf((await second.answer).url, 'select sum(n)::int as sum from kept')).toEqual([{ sum: 3 }]);
    await second.stop();
    expect(serversOf(folder)).toEqual([]);
  });

  it('lets three starters at once share one server, which the last of them stops', async () => {
    const folder = starters.newFolder();
    const three = [1, 2, 3].map(() => starters.start(folder));
    const answers = await Promise.all(three.map((starter) => starter.answer));
    expect(new Set(answers.map((answer) => answer.url)).size).toBe(1);
    expect(answers.map((answer) => answer.adopted).sort()).toEqual([false, true, true]);

    await three[0]?.stop();
    await three[1]?.stop();
    expect(await rowsOf(answers[2]?.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await three[2]?.stop();
    expect(serversOf(folder)).toEqual([]);
  });
});

describe('after kill -9', () => {
  it('adopts the server that is left and keeps every committed row', async () => {
    const folder = starters.newFolder();
    const killed = starters.start(folder);
    const before = await killed.answer;
    await rowsOf(before.url, 'create table kept as select generate_series(1, 1000) as n');
    await killed.kill();
    expect(serversOf(folder)).not.toEqual([]);

    const next = starters.start(folder);
    const after = await next.answer;
    expect(after).toMatchObject({ adopted: true, url: before.url });
    expect(await rowsOf(after.url, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }]);
    await next.stop();
    expect(serversOf(folder)).toEqual([]);
  });

  it('recovers when the server was killed with its starter', async () => {
    const folder = starters.newFolder();
    const killed = starters.start(folder);
    await rowsOf((await killed.answer).url, 'create table kept as select generate_series(1, 1000) as n');
    const [server] = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(server), 'SIGKILL');
    await killed.kill();

    const next = starters.start(folder);
    const after = await next.answer;
    expect(after).toMatchObject({ adopted: false });
    expect(await rowsOf(after.url, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }]);
    await next.stop();
  });

  it.each([150, 300, 500, 800])('starts cleanly when the first start was killed after %i ms', async (delay) => {
    const folder = starters.newFolder();
    const killed = starters.start(folder);
    await wait(delay);
    await killed.kill();

    const next = starters.start(folder);
    expect(await rowsOf((await next.answer).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.users']);
  });

  it('is not misled by a process number that now belongs to another program', async () => {
    const folder = starters.newFolder();
    const first = starters.start(folder);
    await first.answer;
    const file = join(folder, 'postgres/data/postmaster.pid');
    const content = readFileSync(file, 'utf8').split('\n');
    await first.stop();
    writeFileSync(file, [String(process.pid), ...content.slice(1)].join('\n'));

    const next = starters.start(folder);
    expect(await next.answer).toMatchObject({ adopted: false });
    await next.stop();
  });
});

describe('folders it refuses', () => {
  it('names a folder of another version and touches nothing', async () => {
    const folder = starters.newFolder();
    const data = join(folder, 'postgres/data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'PG_VERSION'), '15\n');
    const before = fingerprintOf(folder);
    const answer = await starters.start(folder).answer;
    expect(answer).toMatchObject({ code: 'data_folder_other_version', params: { found: '15', expected: '18' } });
    expect(answer.params?.['folder']).toContain(folder);
    expect(fingerprintOf(folder)).toBe(before);
  });

  it('refuses a file in the place of the folder', async () => {
    const file = join(starters.newFolder(), 'data');
    writeFileSync(file, 'mine');
    expect(await starters.start(file).answer).toMatchObject({
      code: 'data_folder_read_only',
      params: { folder: file },
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('refuses a folder without write permission', async () => {
    const folder = join(starters.newFolder(), 'data');
    mkdirSync(folder, { mode: 0o555 });
    // Permission bits do not bind root, so there the starter runs as nobody.
    const starter = starters.start(folder, isRoot ? { uid: NOBODY } : {});
    expect(await starter.answer).toMatchObject({ code: 'data_folder_read_only' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

(isRoot ? describe : describe.skip)('started by root', () => {
  it('runs for an ordinary user in the same way', async () => {
    const folder = join(starters.newFolder(), 'data');
    mkdirSync(folder);
    chownSync(folder, NOBODY, NOBODY);
    const starter = starters.start(folder, { uid: NOBODY });
    expect(await rowsOf((await starter.answer).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(join(folder, 'postgres/data')).uid).toBe(NOBODY);
    await starter.stop();
    expect(serversOf(folder)).toEqual([]);
  });

  it('becomes nobody where user namespaces are forbidden, with data made under a namespace too', async () => {
    const folder = starters.newFolder();
    for (const flags of ['', 'no-namespace', '']) {
      const starter = starters.start(folder, { flags });
      expect(await rowsOf((await starter.answer).url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await starter.stop();
    }
    expect(statSync(join(folder, 'postgres/data')).uid).toBe(NOBODY);
  });

  it('serves a closed folder', async () => {
    const folder = starters.newFolder();
    chmodSync(folder, 0o700);
    const starter = starters.start(folder);
    expect(await rowsOf((await starter.answer).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await starter.stop();
    expect(existsSync(join(folder, 'postgres/data/PG_VERSION'))).toBe(true);
  });
});
