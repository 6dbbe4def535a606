import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A text that tells this run of process `pid` from any later process that gets the same number (its start time),
 * or null when no such process is alive. A zombie counts as dead: in a container nobody may ever reap it.
 */
export function identityOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return answersSignals(pid) ? 'alive' : null;
  return output('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** The command line of a living process, or null when it is gone or the system does not tell. */
export function commandOf(pid: number): string | null {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux') return output('ps', ['-o', 'command=', '-p', String(pid)]);
  const text = read(`/proc/${pid}/cmdline`);
  return text === null ? null : text.replaceAll('\0', ' ');
}

function linuxIdentity(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const boot = read('/proc/sys/kernel/random/boot_id') ?? '';
  return `${boot.trim()}:${fields[19] ?? ''}`;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function output(program: string, args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}
