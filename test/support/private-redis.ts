import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from './eventually.js';

/** A Redis of one test alone, which keeps its data over a stop and a start. */
export interface PrivateRedis {
  readonly url: string;
  /** Kills it without warning. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Loses everything it was given, as one does that did not write it to disk before it broke. */
  forget(): Promise<void>;
  remove(): Promise<void>;
}

/** True where a redis-server is on the PATH. */
export function redisIsHere(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts a Redis with every write on disk, as a deployment should have it. */
export async function startPrivateRedis(): Promise<PrivateRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  const redis: PrivateRedis = {
    url,
    async start() {
      const options = [
        '--port',
        `${port}`,
        '--dir',
        folder,
        '--appendonly',
        'yes',
        '--appendfsync',
        'always',
        '--save',
        '',
      ];
      server = spawn('redis-server', [...options, '--bind', '127.0.0.1', '--maxmemory-policy', 'noeviction'], {
        stdio: 'ignore',
      });
      await eventually('redis answers', () => answers(url));
    },
    async kill() {
      const killed = server;
      server = null;
      if (killed === null) return;
      const gone = once(killed, 'exit');
      killed.kill('SIGKILL');
      await gone;
    },
    async forget() {
      const client = new Redis(url);
      await client.flushall();
      client.disconnect();
    },
    async remove() {
      await redis.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await redis.start();
  return redis;
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
