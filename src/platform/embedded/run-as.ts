import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';

/** PostgreSQL refuses to run as root, so root must appear as somebody else, or become somebody else. */
export type RunAs =
  | { readonly kind: 'self' }
  /** Still root outside, user 1000 inside: files stay root's and closed folders stay reachable. */
  | { readonly kind: 'namespace' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

export interface Program {
  readonly file: string;
  readonly args: readonly string[];
}
export interface ProgramOptions {
  readonly cwd: string;
  readonly stdio: StdioOptions;
  /** True for the server: its own session, so that Ctrl-C in the terminal reaches us and not it. */
  readonly detached?: boolean;
}

const UNSHARE = ['--user', '--map-user=1000', '--map-group=1000'];
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP'];

/** Starts a program of PostgreSQL under the given identity; the process number is the program's own. */
export function spawnAs(runAs: RunAs, program: Program, options: ProgramOptions): ChildProcess {
  const base = { ...options, env: plainEnvironment(), windowsHide: true };
  if (runAs.kind === 'namespace') return spawn('unshare', [...UNSHARE, program.file, ...program.args], base);
  if (runAs.kind === 'user') return spawn(program.file, program.args, { ...base, uid: runAs.uid, gid: runAs.gid });
  return spawn(program.file, program.args, base);
}

/** Whether `file --version` runs under that identity: the namespace may be forbidden, the folder closed. */
export function canRun(runAs: RunAs, file: string): boolean {
  const base = { env: plainEnvironment(), cwd: '/', stdio: 'ignore' as const };
  if (runAs.kind === 'namespace') return spawnSync('unshare', [...UNSHARE, file, '--version'], base).status === 0;
  if (runAs.kind === 'user')
    return spawnSync(file, ['--version'], { ...base, uid: runAs.uid, gid: runAs.gid }).status === 0;
  return spawnSync(file, ['--version'], { ...base, cwd: process.cwd() }).status === 0;
}

/** No PG* or LC_* of the caller may change what is started, and none of the application's secrets are handed on. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...(Object.fromEntries(kept) as Record<string, string>), LANG: 'C' };
}
