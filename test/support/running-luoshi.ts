import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OrdinaryUser } from './ordinary-user.js';

/** A built Luoshi running as its own process in the embedded default, as a newcomer would have it. */
export interface RunningLuoshi {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly pid: number;
  /** All it has printed so far. */
  readonly output: () => string;
  /** Sends a signal and waits for the end; gives the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface Wish {
  readonly folder?: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whoever runs the tests, where it is left out. */
  readonly as?: OrdinaryUser;
}

/** A monday morning before the demonstration's deadlines, so that pages look alike on every run. */
export const MONDAY = '2026-11-23T01:40:00Z';

const READY_WITHIN_MS = 90_000;

/** A folder of its own for the data of a running Luoshi; the caller removes it with `removeDataFolder`. */
export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'luoshi-running-'));
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Starts it and waits until it answers; throws with all it printed where it ends instead. */
export async function startLuoshi(wish: Wish = {}): Promise<RunningLuoshi> {
  const started = await launchLuoshi(wish);
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until && started.child.exitCode === null) {
    // It says where it is once everything has started, a moment after it first answers.
    if (started.running.output().includes(started.running.url) && (await answers(started.running.url)))
      return started.running;
    await wait(50);
  }
  await started.running.stop('SIGKILL');
  throw new Error(`Luoshi did not start: ${started.running.output()}`);
}

/** Starts it and kills it with SIGKILL at the moment that is waited for, with nobody left to clear up. */
export async function killedStart(wish: Wish, moment: () => boolean): Promise<void> {
  const { child, running } = await launchLuoshi(wish);
  while (!moment() && child.exitCode === null) await wait(5);
  if (child.exitCode !== null) throw new Error(`Luoshi ended by itself: ${running.output()}`);
  await running.stop('SIGKILL');
}

/** Runs a start that is expected to be refused: its exit code and what it printed. */
export async function refusedStart(wish: Wish): Promise<{ code: number | null; output: string }> {
  const { child, running } = await launchLuoshi(wish);
  const code = await ended(child);
  return { code, output: running.output() };
}

async function launchLuoshi(wish: Wish): Promise<{ child: ChildProcess; running: RunningLuoshi }> {
  const folder = wish.folder ?? newDataFolder();
  const port = wish.port ?? (await freePort());
  const environment = { ...process.env, LUOSHI_DATA: folder, PORT: String(port), LANG: 'C', ...wish.environment };
  const { before = [], identity = {} } = wish.as ?? {};
  const [program, ...words] = [...before, process.execPath, '--enable-source-maps', 'dist/src/main.js'];
  const child = spawn(program, words, {
    ...identity,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const end = ended(child);
    child.kill(signal);
    return end;
  };
  const url = `http://127.0.0.1:${port}`;
  return { child, running: { url, port, folder, pid: child.pid ?? 0, output: () => printed.join(''), stop } };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** A port below the range the system hands out by itself, free at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + (process.pid % 5000) + nextPort++;
    if (await isFree(port)) return port;
  }
}

let nextPort = 0;

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
