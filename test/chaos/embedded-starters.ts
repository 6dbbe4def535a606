import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../src/platform/config/project-root.js';

const SCRIPT = join(projectRoot(), 'test/chaos/embedded-starter.mjs');

export interface Answer {
  readonly url?: string;
  readonly administratorUrl?: string;
  readonly adopted?: boolean;
  readonly code?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly message?: string;
}
export interface Starter {
  readonly process: ChildProcess;
  readonly answer: Promise<Answer>;
  /** Asks for a clean stop and waits for the end of the process. */
  stop(): Promise<void>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts processes that start the embedded PostgreSQL, and clears away all that they leave behind. */
export class EmbeddedStarters {
  private readonly launcher = execFileSync(process.execPath, [SCRIPT, 'compile'], { encoding: 'utf8' });
  private readonly folders: string[] = [];
  private readonly starters: Starter[] = [];

  /** A new folder that every user can reach. */
  newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'luoshi-chaos-'));
    chmodSync(folder, 0o755);
    this.folders.push(folder);
    return folder;
  }

  start(dataFolder: string, more: { flags?: string; uid?: number } = {}): Starter {
    const { flags = '', uid } = more;
    const child = spawn(process.execPath, [SCRIPT, 'start', this.launcher, dataFolder, flags], {
      stdio: ['pipe', 'pipe', 'inherit'],
      cwd: '/',
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const ended = once(child, 'exit');
    const starter: Starter = {
      process: child,
      answer: firstLine(child),
      stop: async () => {
        child.stdin?.end('stop\n');
        await ended;
      },
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
    this.starters.push(starter);
    return starter;
  }

  async clear(): Promise<void> {
    for (const starter of this.starters) await starter.kill();
    for (const folder of this.folders) {
      for (const pid of serversOf(folder)) process.kill(pid, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
    const compiled = fileURLToPath(this.launcher);
    rmSync(dirname(dirname(dirname(dirname(compiled)))), { recursive: true, force: true });
  }
}

/** Process numbers of all programs, zombies apart, whose command line names the folder and is PostgreSQL's. */
export function serversOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(folder) && /postgres|initdb/.test(command.split('\0')[0] ?? '');
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function firstLine(child: ChildProcess): Promise<Answer> {
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as Answer;
  return { code: 'ended' };
}
