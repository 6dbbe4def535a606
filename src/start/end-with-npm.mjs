import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 250;

/**
 * Asks this process to end (SIGTERM to itself) once the npm that started it is gone. npm hands a signal on to the shell
 * between it and us, and that shell dies of it without telling us; a killed npm tells nobody. Without npm above us,
 * nothing is watched: a service manager or `nohup` may well leave us without our first parent.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.ppid <= 1) return;
  const shell = process.ppid;
  // Some shells make way for the command: then our parent is npm itself, and its parent is none of our business.
  const npm = read(`/proc/${shell}/comm`)?.startsWith('npm') ? null : parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && (npm === null || parentOf(shell) === npm)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** Number of the parent of a process, or null where the system has no /proc to tell. */
function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
