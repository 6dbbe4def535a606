import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { composedServices, nodeCommandOf } from './composed.js';
import { eventually } from './eventually.js';
import { type PrivateRedis, startPrivateRedis } from './private-redis.js';
import { freePort } from './running-luoshi.js';
import { type ScriptedSmtp, startScriptedSmtp } from './scripted-smtp.js';

/** A process of the deployment. */
export interface DeployedProcess {
  readonly output: () => string;
  /** Sends a signal and waits for the end; gives the exit code, null where the signal itself ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** What a process printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const READY_WITHIN_MS = 60_000;

/**
 * What docker-compose.yml describes, without containers: an empty PostgreSQL database, a Redis, a mail server, and the very
 * commands and variables of its services as processes of this machine.
 */
export class Deployment {
  private readonly running: DeployedProcess[] = [];

  private constructor(
    readonly url: string,
    readonly redis: PrivateRedis,
    readonly smtp: ScriptedSmtp,
    readonly owner: pg.Pool,
    private readonly folder: string,
    private readonly values: Readonly<Record<string, string>>,
  ) {}

  static async begin(): Promise<Deployment> {
    const name = `deployed_${randomUUID().slice(0, 8)}`;
    await onCluster(`create database ${name}`);
    const databaseUrl = addressOf(name);
    const [redis, smtp, port] = await Promise.all([startPrivateRedis(), startScriptedSmtp(), freePort()]);
    const url = `http://127.0.0.1:${port}`;
    const owner = new pg.Pool({ connectionString: databaseUrl, max: 3 });
    owner.on('error', () => undefined);
    const folder = mkdtempSync(join(tmpdir(), 'luoshi-deployment-'));
    return new Deployment(url, redis, smtp, owner, folder, {
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      SMTP_URL: smtp.url,
      TRUST_PROXY: '127.0.0.1',
      SESSION_SECRET: 'a secret of the test that is long enough',
      MAIL_FROM: 'Luoshi <luoshi@test.example>',
      PUBLIC_URL: url,
      HOST: '127.0.0.1',
      PORT: String(port),
      LUOSHI_HEARTBEAT: join(folder, 'worker.alive'),
    });
  }

  /** Starts a service of docker-compose.yml. */
  start(service: string): DeployedProcess {
    const [program, ...rest] = nodeCommandOf(service);
    const started = this.spawn([program ?? '', ...rest], service);
    this.running.push(started.process);
    return started.process;
  }

  /** Runs a service of docker-compose.yml that ends by itself. */
  async run(service: string): Promise<Ended> {
    return this.spawn(nodeCommandOf(service), service).whole;
  }

  /** Runs a command line as `docker compose exec web` would. */
  async luoshi(...words: readonly string[]): Promise<Ended> {
    return this.spawn(['dist/src/cli.js', ...words], 'web').whole;
  }

  /** What the health check of a service finds; its port is that of this machine. */
  async healthy(service: string): Promise<boolean> {
    const [, program, ...words] = composedServices()[service]?.healthcheck?.test ?? [];
    if (program !== 'node') throw new Error(`the health check of ${service} does not run node`);
    const own = words.map((word) => word.replace('127.0.0.1:3000', new URL(this.url).host));
    return (await this.spawn(own, service).whole).code === 0;
  }

  /** Waits until the web process says that all it stands on answers. */
  async ready(web: DeployedProcess): Promise<void> {
    let code: number | null | undefined;
    void web.ended.then((ended) => (code = ended));
    await eventually(
      'the web process is ready',
      async () => {
        if (code !== undefined) throw new Error(`it ended with ${code}: ${web.output()}`);
        return (await this.readiness()).status === 200;
      },
      READY_WITHIN_MS,
    );
  }

  async readiness(): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
    return { status: answer?.status ?? 0, body: await answer?.json() };
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((one) => one.stop('SIGKILL')));
    await this.owner.end();
    await this.smtp.close();
    await this.redis.remove();
    rmSync(this.folder, { recursive: true, force: true });
    const name = new URL(this.values['DATABASE_URL'] ?? '').pathname.slice(1);
    await onCluster(`drop database if exists ${name} with (force)`);
  }

  private spawn(words: readonly string[], service: string): { process: DeployedProcess; whole: Promise<Ended> } {
    const child = spawn(process.execPath, [...words], {
      env: this.environment(service),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const printed = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => void (printed.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => void (printed.err += chunk.toString()));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
      if (isAlive(child)) child.kill(signal);
      return ended;
    };
    const whole = ended.then((code) => ({ code, ...printed }));
    return { process: { output: () => printed.out + printed.err, stop, ended }, whole };
  }

  /** Exactly the variables that the file gives the service, with the values of this machine. */
  private environment(service: string): NodeJS.ProcessEnv {
    const names = Object.keys(composedServices()[service]?.environment ?? {});
    const unknown = names.filter((name) => this.values[name] === undefined);
    if (unknown.length > 0)
      throw new Error(`docker-compose.yml sets what this test has no value for: ${unknown.join(', ')}`);
    const given = Object.fromEntries(names.map((name) => [name, this.values[name]]));
    return { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C', ...given };
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function addressOf(database: string): string {
  const url = new URL(process.env['LUOSHI_TEST_CLUSTER_URL'] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

async function onCluster(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['LUOSHI_TEST_CLUSTER_URL'] });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
