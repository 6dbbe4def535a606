import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { postgresIn } from '../support/postgres-in.js';
import { newDataFolder, refusedStart, removeDataFolder, startLuoshi } from '../support/running-luoshi.js';

const cli = (folder: string, ...args: string[]) =>
  execFileSync(process.execPath, ['dist/src/cli.js', ...args], {
    env: { ...process.env, LUOSHI_DATA: folder },
    encoding: 'utf8',
  });

describe('npm start, from the built program on', () => {
  let folder: string;
  beforeAll(() => (folder = newDataFolder()));
  afterAll(() => removeDataFolder(folder));

  it('starts from nothing, says where it is and as whom to sign in, and stops without leaving a process', async () => {
    const luoshi = await startLuoshi({ folder });
    expect(luoshi.output()).toContain(luoshi.url);
    for (const email of [
      'liaison.itib@hk.example',
      'liaison.cqstb@cq.example',
      'secretariat.cmab@hk.example',
      'secretariat.cqhmao@cq.example',
    ])
      expect(luoshi.output()).toContain(email);
    expect(postgresIn(folder).length).toBeGreaterThan(0);
    expect(await luoshi.stop('SIGTERM')).toBe(0);
    expect(postgresIn(folder)).toEqual([]);
  }, 120_000);

  it('refuses a second start on the same folder and a taken port, with the way out, and harms nothing', async () => {
    const luoshi = await startLuoshi({ folder });
    const second = await refusedStart({ folder });
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/already running/);
    expect(second.output).toMatch(/LUOSHI_DATA/);
    expect((await fetch(`${luoshi.url}/health/ready`)).status).toBe(200);
    expect(await luoshi.stop('SIGINT')).toBe(0);

    const taken = await listenOnFreePort();
    const refused = await refusedStart({ folder, port: taken.port });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`PORT=`);
    await taken.close();
  }, 120_000);

  it('loses no committed work to kill -9', async () => {
    const first = await startLuoshi({ folder });
    const token = cli(folder, 'token', 'create', '--user', 'liaison.itib@hk.example').trim();
    const before = await commitment(first.url, token, '03.02');
    const moved = await post(first.url, token, `/api/v1/commitments/${before.id}/moves`, {
      move: 'wait',
      waiting_for: 'the funding body',
      version: before.version,
    });
    expect(moved.status).toBe(200);
    await first.stop('SIGKILL');

    const second = await startLuoshi({ folder });
    const after = await commitment(second.url, token, '03.02');
    expect(after.version).toBe(before.version + 1);
    expect(await second.stop()).toBe(0);
    expect(postgresIn(folder)).toEqual([]);
  }, 180_000);

  it('says every fault of its configuration at once', async () => {
    const { code, output } = await refusedStart({
      folder,
      environment: { PORT: '70000', SMTP_URL: 'mail.example', LUOSHI_DEMO: 'perhaps' },
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'SMTP_URL', 'LUOSHI_DEMO']) expect(output).toContain(name);
  }, 30_000);
});

async function listenOnFreePort(): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

interface Listed {
  readonly id: string;
  readonly version: number;
}

async function commitment(url: string, token: string, number: string): Promise<Listed> {
  const answer = await fetch(`${url}/api/v1/commitments?q=${number}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const page = (await answer.json()) as { commitments: (Listed & { number: string })[] };
  const found = page.commitments.find((one) => one.number === number);
  if (found === undefined) throw new Error(`${number} is not in the ledger`);
  return found;
}

async function post(url: string, token: string, path: string, body: object): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': path },
    body: JSON.stringify(body),
  });
}
